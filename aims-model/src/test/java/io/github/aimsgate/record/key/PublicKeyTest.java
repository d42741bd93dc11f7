package io.github.aimsgate.record.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.source.InputException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicKeyTest {

  private static final HexFormat HEX = HexFormat.of();

  /** Key, public key, message and signature of RFC 8032, section 7.1. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3"
        + "9701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3"
        + "613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f"
        + "760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void signsAndVerifiesTheVectorsOfTheRfc(
      String seed, String publicKey, String message, String signature) {
    byte[] bytes = HEX.parseHex(message);
    SigningKey signing = PrivateKeys.parse("key", Pem.write("PRIVATE KEY", pkcs8(seed)));

    assertArrayEquals(HEX.parseHex(signature), signing.sign(bytes));
    assertArrayEquals(HEX.parseHex(publicKey), signing.publicKey().ed25519());
    assertTrue(signing.publicKey().verify(bytes, HEX.parseHex(signature)));
    assertFalse(signing.publicKey().verify(new byte[] {1, 2, 3}, HEX.parseHex(signature)));
  }

  /** A fingerprint that ssh-keygen -lf printed for this line. */
  @Test
  void theFormsNameTheSameKey() {
    PublicKey key =
        PublicKey.ofEd25519(
            HEX.parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));

    assertEquals(key, PublicKey.parse("key.pem", key.toPem()));
    assertEquals(key, PublicKey.parse("key.pub", key.toOpenSsh("ada@example.org") + "\n"));
    assertEquals(key, PublicKey.parse("key.pub", key.toOpenSsh("")));
    assertEquals(key, PublicKey.of(Algorithm.ED25519, key.spki()));
    assertEquals("SHA256:bbXpuKG6zhzdmnxq256TlqzFBzRl2f6OOg722cYNbU8", key.fingerprint());
  }

  @Test
  void aPointOfSmallOrderIsNoKey() {
    assertThrows(
        IllegalArgumentException.class,
        () -> PublicKey.ofEd25519(HEX.parseHex("01" + "00".repeat(31))));
  }

  @Test
  void textThatIsNoKeySaysSo() {
    InputException refused =
        assertThrows(
            InputException.class, () -> PublicKey.parse("keys/ci.pub", "ssh-rsa AAAAB3NzaC1yc2E="));

    assertTrue(refused.getMessage().startsWith("keys/ci.pub:1:1: is no public key"));
  }

  private static byte[] pkcs8(String seed) {
    return Pkcs8.ed25519(HEX.parseHex(seed));
  }
}
