package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.aimsgate.source.cache.Cache;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CachePlaceTest {

  private static final Path HERE = Path.of("").toAbsolutePath();
  private static final String HOME = HERE.resolve("home").toString();

  private static Optional<Path> folder(Map<String, String> system, String named) {
    Properties properties = new Properties();
    properties.putAll(system);
    return new CachePlace(HERE, properties).folder(named);
  }

  @Test
  void liesWhereTheUserKeepsCaches() {
    assertEquals(
        Optional.of(HERE.resolve("home/.cache/aims-maven-plugin")),
        folder(Map.of("os.name", "Linux", "user.home", HOME), null));
    assertEquals(
        Optional.of(HERE.resolve("xdg/aims-maven-plugin")),
        folder(
            Map.of("user.home", HOME, "env.XDG_CACHE_HOME", HERE.resolve("xdg").toString()), null));
    assertEquals(
        Optional.of(HERE.resolve("local/aims-maven-plugin")),
        folder(
            Map.of(
                "os.name",
                "Windows 11",
                "user.home",
                HOME,
                "env.LOCALAPPDATA",
                HERE.resolve("local").toString()),
            null));
  }

  @Test
  void aRelativePlaceForCachesIsIgnored() {
    assertEquals(
        Optional.of(HERE.resolve("home/.cache/aims-maven-plugin")),
        folder(Map.of("user.home", HOME, "env.XDG_CACHE_HOME", "caches"), null));
  }

  @Test
  void withoutAPlaceNothingIsKept() {
    assertEquals(Optional.empty(), folder(Map.of("user.home", "?"), null));
  }

  @Test
  void anotherPlaceOrNoneCanBeNamed() {
    assertEquals(Optional.of(HERE.resolve("build/cache")), folder(Map.of(), "build/cache"));
    CachePlace place = new CachePlace(HERE, new Properties());
    assertSame(Cache.NONE, place.cache("none", getClass().getClassLoader()));
  }
}
