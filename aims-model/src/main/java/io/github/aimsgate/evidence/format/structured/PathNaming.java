package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Catalogue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The paths of one format, from its resource. A path counts for all that stands below it; the
 * longest one wins. {@code *} is any one key.
 */
final class PathNaming implements Naming {

  private static final String ANY = "*";

  private final List<Path> paths = new ArrayList<>();

  private PathNaming(Map<String, List<String>> topics, List<String> silent, List<String> open) {
    topics.forEach(
        (topic, texts) -> texts.forEach(text -> paths.add(Path.of(text, Topic.of(topic), false))));
    silent.forEach(text -> paths.add(Path.of(text, Optional.empty(), true)));
    open.forEach(text -> paths.add(Path.of(text, Optional.empty(), false)));
  }

  /** The paths of a resource beside this class. */
  static PathNaming of(String resource) {
    Catalogue catalogue = Catalogue.beside(PathNaming.class, resource);
    return new PathNaming(
        catalogue.lists("topics"), catalogue.list("silent"), catalogue.list("open"));
  }

  @Override
  public Optional<About> about(List<String> keys) {
    List<String> plain = keys.stream().map(Keys::plain).toList();
    int longest = 0;
    boolean silent = false;
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (Path path : paths) {
      int length = path.keys().size();
      if (length < longest || !path.leadsTo(plain)) {
        continue;
      }
      if (length > longest) {
        topics.clear();
        silent = false;
        longest = length;
      }
      path.topic().ifPresent(topics::add);
      silent |= path.silent();
    }
    return longest == 0 ? Optional.empty() : Optional.of(new About(topics, silent, longest));
  }

  private record Path(List<String> keys, Optional<Topic> topic, boolean silent) {

    static Path of(String text, Optional<Topic> topic, boolean silent) {
      List<String> keys = new ArrayList<>();
      for (String key : List.of(text.split("\\."))) {
        keys.add(key.equals(ANY) ? ANY : Keys.plain(key));
      }
      return new Path(List.copyOf(keys), topic, silent);
    }

    boolean leadsTo(List<String> other) {
      if (keys.size() > other.size()) {
        return false;
      }
      for (int i = 0; i < keys.size(); i++) {
        if (!keys.get(i).equals(ANY) && !keys.get(i).equals(other.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
