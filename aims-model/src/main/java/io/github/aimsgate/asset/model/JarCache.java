package io.github.aimsgate.asset.model;

import io.github.aimsgate.source.CacheFolder;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.FileStamp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks into each jar once, and remembers what it holds by its digest: in memory, and in a folder
 * across builds if there is one. A jar whose length and time of change are what they were is not
 * read again. Thread-safe.
 */
public final class JarCache {

  private final JarLook look;
  private final Optional<CacheFolder> kept;
  private final String id;
  private final Map<String, JarContent> seen = new ConcurrentHashMap<>();

  /**
   * A cache.
   *
   * @param folder where it is kept across builds; may be absent, and may be deleted at any time
   * @param look looks into a jar that is not known
   */
  public JarCache(Optional<Path> folder, JarLook look) {
    this.look = look;
    this.kept = folder.map(CacheFolder::new);
    this.id = folder.isPresent() ? look.id() : "";
  }

  /**
   * What a jar holds.
   *
   * @throws io.github.aimsgate.source.InputException if it cannot be read
   */
  public JarContent of(Path jar) {
    Path place = jar.toAbsolutePath().normalize();
    // Taken before the bytes: a jar that changes meanwhile is read again next time.
    String stamp = FileStamp.of(place);
    return seen.computeIfAbsent(stamp + "\n" + place, absent -> remembered(place, stamp));
  }

  private JarContent remembered(Path jar, String stamp) {
    if (kept.isEmpty()) {
      return look.look(jar);
    }
    String sha256 = digest(jar, stamp, kept.get());
    String name = "jars-" + id.substring(0, 16) + "/" + sha256;
    Optional<JarContent> known = kept.get().get(name).flatMap(JarText::read);
    if (known.isPresent()) {
      return known.get();
    }
    JarContent content = look.look(jar);
    kept.get().put(name, JarText.write(content));
    return content;
  }

  private static String digest(Path jar, String stamp, CacheFolder kept) {
    String name = "digests/" + Digests.sha256(jar.toString().getBytes(StandardCharsets.UTF_8));
    Optional<String> before = kept.get(name).filter(text -> text.startsWith(stamp + "\n"));
    if (before.isPresent()) {
      return before.get().substring(stamp.length() + 1);
    }
    String sha256 = FileStamp.sha256(jar);
    kept.put(name, stamp + "\n" + sha256);
    return sha256;
  }
}
