package io.github.aimsgate.ledger.store;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bytes of a ledger's files, to be read only. */
@SuppressWarnings("ArrayRecordComponent")
public record MemoryStore(byte[] lines, byte[] checkpoint) implements LedgerStore {

  @Override
  public Head head() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome compareAndAppend(Head expected, List<byte[]> added, byte[] sealing) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Stream<byte[]> entries(long from, long to) {
    EntryReader reader = read();
    return Stream.generate(reader::next)
        .takeWhile(Optional::isPresent)
        .map(Optional::get)
        .limit(to)
        .skip(from);
  }

  @Override
  public EntryReader read() {
    return new LineReader(Path.of("memory"), new ByteArrayInputStream(lines), 0);
  }

  @Override
  public EvidenceStore evidence() {
    return new EvidenceStore(Path.of("nowhere"), new RealDisk());
  }

  @Override
  public String name() {
    return "memory";
  }
}
