package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.store.FileStore;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program that appends and tells of each append when it is done. */
public final class AppendingProcess {

  private AppendingProcess() {}

  /**
   * Appends.
   *
   * @param args the ledger, a file with the key, the number of appends, of records in each
   */
  public static void main(String[] args) throws IOException {
    SigningKey key = PrivateKeys.parse("key", Files.readString(Path.of(args[1])));
    int records = Integer.parseInt(args[3]);
    List<Draft> drafts = Stream.generate(() -> TestLedger.draft("process")).limit(records).toList();
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      Appended appended =
          new Ledger(FileStore.open(Path.of(args[0])), List.of())
              .append(drafts, key, TestLedger.NOON, TestLedger.RANDOM);
      System.out.println(appended.checkpoint().size());
      System.out.flush();
    }
  }

  static Process start(TestLedger ledger, int appends, int records) throws IOException {
    Path key = ledger.folder.resolveSibling("key.pem");
    if (Files.notExists(key)) {
      Files.writeString(key, PrivateKeys.toPem(ledger.key));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(AppendingProcess.class.getName());
    command.addAll(List.of(ledger.folder.toString(), key.toString()));
    command.addAll(List.of(Integer.toString(appends), Integer.toString(records)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
