package io.github.aimsgate.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each reader, given what nobody meant it to read: a few hundred inputs that are the same in each
 * build. The profile {@code bench} looks for more of them, by what the code makes of each.
 */
class ReadersTest {

  private static final int INPUTS = 400;

  @Test
  void eachFormatOfEvidenceIsReachedByTheSeedsOfATarget() {
    Set<String> reached =
        Arrays.stream(Target.values())
            .filter(Target::isEvidence)
            .flatMap(target -> Seeds.of(Path.of(""), target).stream().flatMap(formatsOf(target)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Target.formats(), reached);
  }

  private static Function<byte[], Stream<String>> formatsOf(Target target) {
    return seed -> target.formatsOf(seed).stream();
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void whatIsDamagedIsReadOrRefusedInItsPlace(Target target) {
    List<byte[]> seeds = Seeds.of(Path.of(""), target);
    assertFalse(seeds.isEmpty(), "nothing to begin with");
    seeds.forEach(target::run);
    Mutator mutator = new Mutator(42, seeds);
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = mutator.next();
      try {
        target.run(input);
      } catch (RuntimeException | Error defect) {
        throw new AssertionError(Found.save(target, input), defect);
      }
    }
  }
}
