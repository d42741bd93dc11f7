package io.github.aimsgate.record;

import static java.util.Comparator.comparing;

import io.github.aimsgate.source.Digests;
import io.github.aimsgate.yaml.JsonText;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The evidence that a decision rests on, file by file. A record holds its digest; the manifest
 * itself lies in the ledger's evidence store.
 *
 * @param entries sorted by path
 */
public record EvidenceManifest(List<Entry> entries) {

  /** Sorts the entries; refuses a path that stands there twice. */
  public EvidenceManifest {
    entries = entries.stream().sorted(comparing(Entry::path)).toList();
    if (entries.stream().map(Entry::path).distinct().count() < entries.size()) {
      throw new IllegalArgumentException("an evidence file is listed once");
    }
  }

  /**
   * An evidence file.
   *
   * @param path relative to the top of the work tree
   * @param sha256 over its bytes, 64 digits in lower case
   * @param gitBlob the object that git keeps it as
   * @param controls the controls that it serves, sorted
   */
  public record Entry(String path, String sha256, Optional<String> gitBlob, List<String> controls) {

    /** Sorts the controls; refuses what is no digest. */
    public Entry {
      Form.sha256(sha256);
      gitBlob.ifPresent(Form::gitObject);
      controls = controls.stream().sorted().distinct().toList();
    }
  }

  /** The manifest as a file: the same bytes for the same evidence. */
  public byte[] toBytes() {
    return JsonText.indented(this::write);
  }

  /** What a record refers to it by, 64 digits in lower case. */
  public String sha256() {
    return Digests.sha256(toBytes());
  }

  private void write(JsonGenerator json) {
    json.writeStringProperty("schema", "aims/evidence-manifest/v1");
    JsonText.objects(json, "evidence", entries, entry -> write(json, entry));
  }

  private static void write(JsonGenerator json, Entry entry) {
    json.writeStringProperty("path", entry.path());
    json.writeStringProperty("sha256", entry.sha256());
    entry.gitBlob().ifPresent(blob -> json.writeStringProperty("gitBlob", blob));
    JsonText.texts(json, "controls", entry.controls());
  }
}
