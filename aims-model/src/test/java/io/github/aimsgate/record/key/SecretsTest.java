package io.github.aimsgate.record.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.source.InputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails, and however: no message holds a key or a passphrase. */
class SecretsTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PASSPHRASE = "open-sesame-42";

  /** A fresh key; the platform makes the one of P-256, as a user's tool would. */
  static SigningKey key(String kind) {
    if (kind.equals("ed25519")) {
      return PrivateKeys.generate(RANDOM);
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      byte[] pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
      return PrivateKeys.parse("key", Pem.write("PRIVATE KEY", pkcs8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "P-256"})
  void noFailureShowsTheKey(String kind) {
    SigningKey key = key(kind);
    List<String> said = new ArrayList<>(List.of(key.toString(), key.publicKey().toString()));
    for (String text : brokenForms(PrivateKeys.toPem(key))) {
      said.addAll(failures(text));
    }

    assertTrue(said.size() > 500, "the attempts fail: " + said.size());
    said.forEach(text -> assertShowsNothing(key, text));
  }

  @Test
  void noFailureShowsAnEncryptedKeyOrItsPassphrase() {
    SigningKey key = key("ed25519");
    String pem = PrivateKeys.toPem(key, PASSPHRASE.toCharArray(), RANDOM);
    List<String> said = new ArrayList<>();
    said.addAll(failures(pem.substring(0, 100)));
    said.addAll(failures(pem.replace("ENCRYPTED ", "")));
    said.addAll(failures(Pem.write("ENCRYPTED PRIVATE KEY", key.pkcs8())));
    said.addAll(messages(() -> PrivateKeys.parse("key", pem)));
    said.addAll(messages(() -> PrivateKeys.parse("key", pem, "another".toCharArray())));
    said.addAll(messages(() -> PrivateKeys.parse("key", pem, new char[0])));
    said.addAll(messages(() -> PublicKey.parse("key", pem)));

    assertTrue(said.size() >= 7, "the attempts fail: " + said);
    said.forEach(text -> assertShowsNothing(key, text));
  }

  /** A damaged key is the user's mistake: it is said as one, whatever the damage is. */
  @Test
  void damageOfAnEncryptedKeyIsNoBug() {
    SigningKey key = key("ed25519");
    byte[] der =
        Pem.parse(
                "key",
                PrivateKeys.toPem(key, PASSPHRASE.toCharArray(), RANDOM),
                "ENCRYPTED PRIVATE KEY")
            .body();
    // The head: lengths, object identifiers, salt. Iterations are left as they are, for time's
    // sake.
    for (int i = 0; i < 48; i++) {
      byte[] bent = der.clone();
      bent[i] ^= 0x55;
      failures(Pem.write("ENCRYPTED PRIVATE KEY", bent))
          .forEach(text -> assertShowsNothing(key, text));
    }
  }

  private static List<String> brokenForms(String pem) {
    byte[] der = Pem.parse("key", pem, "PRIVATE KEY").body();
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < pem.length(); i++) {
      forms.add(pem.substring(0, i));
      forms.add(pem.substring(0, i) + "!" + pem.substring(i + 1));
    }
    for (int i = 0; i < der.length; i++) {
      byte[] cut = java.util.Arrays.copyOf(der, i);
      forms.add(Pem.write("PRIVATE KEY", cut));
      byte[] bent = der.clone();
      bent[i] ^= (byte) (1 + new Random(i).nextInt(255));
      forms.add(Pem.write("PRIVATE KEY", bent));
    }
    forms.add(pem + pem);
    forms.add(pem.replace("PRIVATE", "EC PRIVATE"));
    forms.add(pem.replace("PRIVATE", "OPENSSH PRIVATE"));
    forms.add(pem.replace("PRIVATE", "PUBLIC"));
    forms.add(pem.replace("\n", "\\n"));
    forms.add(pem.replace("PRIVATE", "ENCRYPTED PRIVATE"));
    forms.add(pem.lines().skip(1).findFirst().orElseThrow());
    return forms;
  }

  private static List<String> failures(String text) {
    List<String> said = new ArrayList<>();
    said.addAll(messages(() -> PrivateKeys.parse("key", text)));
    said.addAll(messages(() -> PrivateKeys.parse("key", text, PASSPHRASE.toCharArray())));
    said.addAll(messages(() -> PublicKey.parse("key", text)));
    return said;
  }

  /** What a failure says, with all its causes; nothing if nothing failed. */
  private static List<String> messages(Runnable attempt) {
    try {
      attempt.run();
      return List.of();
    } catch (InputException failure) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      return List.of(trace.toString());
    }
  }

  private static void assertShowsNothing(SigningKey key, String text) {
    byte[] pkcs8 = key.pkcs8();
    String hex = HexFormat.of().formatHex(pkcs8);
    String base64 = Base64.getEncoder().encodeToString(pkcs8);
    String said = text.toLowerCase(Locale.ROOT);
    for (int i = 40; i + 8 <= base64.length(); i++) {
      assertFalse(text.contains(base64.substring(i, i + 8)), text);
    }
    for (int i = 40; i + 8 <= hex.length(); i++) {
      assertFalse(said.contains(hex.substring(i, i + 8)), text);
    }
    assertFalse(text.contains(new String(pkcs8, UTF_8)), text);
    assertFalse(text.contains(PASSPHRASE), text);
  }
}
