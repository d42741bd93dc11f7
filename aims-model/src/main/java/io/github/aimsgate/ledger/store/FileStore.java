package io.github.aimsgate.ledger.store;

import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.SourceTree.Entry;
import io.github.aimsgate.source.WorkingTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ledger in a folder, for one machine: {@code ledger.jsonl} with a record a line, the {@code
 * checkpoint} over them, the {@code edge} that makes appending quick, the {@code evidence} and a
 * {@code lock}. A checkpoint appears only after its records are on the disk; what a crash leaves
 * behind it is cut or sealed by the next append, and records that a checkpoint has seen are never
 * mended.
 */
public final class FileStore implements LedgerStore {

  private static final String ENTRIES = "ledger.jsonl";
  private static final String CHECKPOINT = "checkpoint";
  private static final String EDGE = "edge";
  private static final String NEW = ".new";
  private static final long MAX_CHECKPOINT = 256 * 1024;
  private static final long MAX_EDGE = 16 * 1024;

  private final Path folder;
  private final Disk disk;

  FileStore(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /**
   * The ledger in a folder.
   *
   * @throws InputException if there is none: a ledger is never made by accident, so that deleting
   *     one does not begin its history anew
   */
  public static FileStore open(Path folder) {
    return open(folder, new RealDisk());
  }

  static FileStore open(Path folder, Disk disk) {
    if (!Files.isDirectory(folder) || isEmpty(folder)) {
      throw FileProblem.at(
          folder,
          "is no ledger",
          "name the folder of one, restore it from a copy, or make a new one with ledger-init");
    }
    return new FileStore(folder, disk);
  }

  /**
   * Makes a ledger, whole or not at all.
   *
   * @param folder must not exist or be empty
   * @param genesis the first record
   * @param checkpoint the checkpoint at size 1
   * @throws InputException if there is something already, or the folder cannot be written
   */
  public static FileStore create(Path folder, byte[] genesis, byte[] checkpoint) {
    return create(folder, genesis, checkpoint, new RealDisk());
  }

  static FileStore create(Path folder, byte[] genesis, byte[] checkpoint, Disk disk) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmpty(folder)) {
      throw FileProblem.at(
          folder, "holds something already", "append to that ledger, or name another folder");
    }
    Path draft = folder.resolveSibling(folder.getFileName() + NEW);
    if (Files.exists(draft, LinkOption.NOFOLLOW_LINKS)) {
      throw FileProblem.at(
          draft, "was left by a ledger-init that was interrupted", "delete it, then run again");
    }
    try {
      disk.createFolder(draft);
      disk.write(draft.resolve(ENTRIES), 0, lines(List.of(genesis)));
      disk.write(draft.resolve(CHECKPOINT), 0, checkpoint);
      disk.force(draft);
      disk.move(draft, folder);
      disk.force(folder.toAbsolutePath().getParent());
    } catch (IOException refused) {
      throw FileProblem.cannotWrite(folder, refused);
    }
    return new FileStore(folder, disk);
  }

  @Override
  public EvidenceStore evidence() {
    return new EvidenceStore(folder, disk);
  }

  @Override
  public Head head() {
    Head head = tail().head();
    // What looks unfinished may be another's append that is under way: wait for its end.
    return head.isFinished() ? head : new SideLock(folder).hold(() -> tail().head());
  }

  @Override
  public Outcome compareAndAppend(Head expected, List<byte[]> lines, byte[] checkpoint) {
    MerkleEdge grown = grow(expected.edge(), lines);
    Checkpoint next = Checkpoint.parse(CHECKPOINT, checkpoint);
    if (next.size() != grown.size() || !next.root().equals(grown.root())) {
      throw new IllegalArgumentException("a checkpoint that is not of these records");
    }
    return new SideLock(folder)
        .hold(
            () -> {
              Tail now = tail();
              return now.head().isAt(expected) ? append(now, lines, checkpoint) : Outcome.CONFLICT;
            });
  }

  @Override
  public Stream<byte[]> entries(long from, long to) {
    EntryReader lines = read();
    return Stream.generate(lines::next)
        .takeWhile(Optional::isPresent)
        .map(Optional::get)
        .limit(to)
        .skip(from)
        .onClose(lines::close);
  }

  @Override
  public EntryReader read() {
    return LineReader.open(folder.resolve(ENTRIES), 0);
  }

  @Override
  public byte[] checkpoint() {
    WorkingTree tree = new WorkingTree(folder);
    if (tree.look(CHECKPOINT).kind() == Entry.Kind.ABSENT) {
      throw FileProblem.at(
          folder.resolve(CHECKPOINT),
          "is missing, and without a signed checkpoint nobody vouches for the records",
          "restore the ledger's folder from a copy");
    }
    return tree.read(CHECKPOINT, MAX_CHECKPOINT);
  }

  @Override
  public String name() {
    return folder.toString();
  }

  private Tail tail() {
    // In the order in which they are outdated: while others append, an edge that is older than the
    // checkpoint still leads to it, and so does a checkpoint that is older than the lines.
    Optional<RememberedEdge> edge = rememberedEdge();
    Checkpoint checkpoint = Checkpoint.parse(folder.resolve(CHECKPOINT).toString(), checkpoint());
    return Tail.read(folder.resolve(ENTRIES), checkpoint, edge);
  }

  private Optional<RememberedEdge> rememberedEdge() {
    WorkingTree tree = new WorkingTree(folder);
    Entry entry = tree.look(EDGE);
    return entry.kind() == Entry.Kind.FILE && entry.size() <= MAX_EDGE
        ? RememberedEdge.parse(tree.read(EDGE, MAX_EDGE))
        : Optional.empty();
  }

  private Outcome append(Tail now, List<byte[]> lines, byte[] checkpoint) {
    try {
      if (now.head().remainder() > 0) {
        disk.truncate(folder.resolve(ENTRIES), now.end());
      }
      if (!lines.isEmpty()) {
        disk.write(folder.resolve(ENTRIES), now.end(), lines(lines));
      }
      seal(checkpoint);
    } catch (IOException refused) {
      undo(now, refused);
      throw FileProblem.cannotWrite(folder, refused);
    }
    Outcome outcome = makeDurable();
    if (!lines.isEmpty()) {
      remember(now, lines);
    }
    return outcome;
  }

  private void seal(byte[] checkpoint) throws IOException {
    Path draft = folder.resolve(CHECKPOINT + ".tmp");
    disk.delete(draft);
    disk.write(draft, 0, checkpoint);
    disk.move(draft, folder.resolve(CHECKPOINT));
  }

  /** The checkpoint is in its place; only whether it would survive a power failure is open. */
  private Outcome makeDurable() {
    try {
      disk.force(folder);
      return Outcome.OK;
    } catch (IOException unsure) {
      return Outcome.UNKNOWN;
    }
  }

  private void undo(Tail now, IOException reason) {
    try {
      disk.truncate(folder.resolve(ENTRIES), now.end());
      disk.delete(folder.resolve(CHECKPOINT + ".tmp"));
    } catch (IOException stuck) {
      reason.addSuppressed(stuck);
    }
  }

  /** Helps the next append; without it that one reads the whole ledger. */
  private void remember(Tail now, List<byte[]> lines) {
    List<byte[]> front = lines.subList(0, lines.size() - 1);
    MerkleEdge edge = grow(now.head().edge(), front);
    RememberedEdge remembered = new RememberedEdge(edge, now.end() + lines(front).length);
    Path draft = folder.resolve(EDGE + ".tmp");
    try {
      disk.scribble(draft, remembered.toBytes());
      disk.move(draft, folder.resolve(EDGE));
    } catch (IOException ignored) {
      // The records are safe, and an edge of old is as good as none.
    }
  }

  private static MerkleEdge grow(MerkleEdge edge, List<byte[]> lines) {
    MerkleEdge grown = edge;
    for (byte[] line : lines) {
      grown = grown.append(Merkle.leaf(line));
    }
    return grown;
  }

  private static byte[] lines(List<byte[]> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      if (line.length == 0 || line.length > MAX_RECORD || indexOfLineEnd(line) >= 0) {
        throw new IllegalArgumentException("a record is one line of 1 to " + MAX_RECORD + " bytes");
      }
      bytes.writeBytes(line);
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  private static int indexOfLineEnd(byte[] line) {
    for (int i = 0; i < line.length; i++) {
      if (line[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException unreadable) {
      throw FileProblem.cannotRead(folder, unreadable);
    }
  }
}
