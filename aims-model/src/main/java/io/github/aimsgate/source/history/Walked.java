package io.github.aimsgate.source.history;

import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.cache.Packer;
import io.github.aimsgate.source.cache.Unpacker;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What commits tell of documents, whatever lies in the working directory.
 *
 * @param shallow whether history ends at a shallow boundary
 * @param documents in the order of the questions
 */
record Walked(boolean shallow, List<Document> documents) {

  /** Copies the list. */
  Walked {
    documents = List.copyOf(documents);
  }

  /**
   * What commits tell of one document.
   *
   * @param last the change nearest to the commit that is checked out
   * @param authors sorted
   * @param unseen a change of a subject that the document has not seen, in a commit
   */
  record Document(
      Optional<Change> last, List<String> authors, Optional<DocumentHistory.Unseen> unseen) {

    /** Copies the list. */
    Document {
      authors = List.copyOf(authors);
    }
  }

  /**
   * What is kept for the builds after this one.
   *
   * @param head the commit that the walk began at, 40 hexadecimal digits
   */
  record Kept(String head, List<Document> documents) {

    /** Copies the list. */
    Kept {
      documents = List.copyOf(documents);
    }
  }

  /** How walks are kept; only whole ones are. */
  static final class Form implements Cache.Form<Kept> {

    @Override
    public void write(Kept walk, Packer out) {
      out.text(walk.head());
      out.list(walk.documents(), Form::document);
    }

    private static void document(Packer out, Document document) {
      out.maybe(document.last(), Form::change);
      out.list(document.authors(), Packer::text);
      out.maybe(document.unseen(), Form::unseen);
    }

    private static void unseen(Packer out, DocumentHistory.Unseen unseen) {
      out.text(unseen.path());
      out.maybe(unseen.change(), Form::change);
    }

    private static void change(Packer out, Change change) {
      out.text(change.commit());
      out.big(change.committed().getEpochSecond());
      out.text(change.author());
    }

    @Override
    public Kept read(Unpacker in) throws IOException {
      return new Kept(in.text(), in.list(Form::document));
    }

    private static Document document(Unpacker in) throws IOException {
      return new Document(in.maybe(Form::change), in.list(Unpacker::text), in.maybe(Form::unseen));
    }

    private static DocumentHistory.Unseen unseen(Unpacker in) throws IOException {
      return new DocumentHistory.Unseen(in.text(), in.maybe(Form::change));
    }

    private static Change change(Unpacker in) throws IOException {
      try {
        return new Change(in.text(), Instant.ofEpochSecond(in.big()), in.text());
      } catch (DateTimeException impossible) {
        throw new IOException(impossible);
      }
    }
  }
}
