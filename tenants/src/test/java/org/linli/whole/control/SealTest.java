package org.linli.whole.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.whole.entity.SealTerms;

class SealTest {

  private static final PhraseSeal SEAL = PhraseSeal.fresh("一个足够长的口令 2026".toCharArray());

  private static byte[] some(int length) {
    var bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] sealed(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sealing = new SealingStream(SEAL, "alarm", 3, out)) {
      sealing.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] opened(PhraseSeal seal, String part, int number, byte[] sealed)
      throws IOException {
    return new OpeningStream(seal, part, number, new ByteArrayInputStream(sealed)).readAllBytes();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_001})
  void whatWasSealedOpensWholeWhateverItsLength(int length) throws IOException {
    var plain = some(length);
    assertThat(opened(SEAL, "alarm", 3, sealed(plain))).isEqualTo(plain);
  }

  @Test
  void thePassPhraseAloneIsTheKey() throws IOException {
    var sealed = sealed(some(100));
    var same = PhraseSeal.of("一个足够长的口令 2026".toCharArray(), SEAL.terms());
    assertThat(opened(same, "alarm", 3, sealed)).isEqualTo(some(100));
    var other = PhraseSeal.of("一个足够长的口令 2027".toCharArray(), SEAL.terms());
    assertThatThrownBy(() -> opened(other, "alarm", 3, sealed))
        .isInstanceOf(OpeningStream.Broken.class);
  }

  @Test
  void aPartDoesNotOpenInAnothersPlace() throws IOException {
    var sealed = sealed(some(100));
    assertThatThrownBy(() -> opened(SEAL, "notice", 3, sealed))
        .isInstanceOf(OpeningStream.Broken.class);
    assertThatThrownBy(() -> opened(SEAL, "alarm", 4, sealed))
        .isInstanceOf(OpeningStream.Broken.class);
  }

  @Test
  void whatIsCutOffBetweenChunksIsNoticed() throws IOException {
    var sealed = sealed(some(200_000));
    var one = 4 + PhraseSeal.CHUNK + PhraseSeal.TAG;
    for (var length : new int[] {0, 3, one, 2 * one, sealed.length - 1}) {
      assertThatThrownBy(() -> opened(SEAL, "alarm", 3, Arrays.copyOf(sealed, length)))
          .as("after " + length)
          .isInstanceOf(OpeningStream.Broken.class);
    }
  }

  @Test
  void aChangedMovedOrAddedByteIsNoticed() throws IOException {
    var sealed = sealed(some(200_000));
    var one = 4 + PhraseSeal.CHUNK + PhraseSeal.TAG;
    for (var at : new int[] {0, 4, 5_000, one + 9, sealed.length - 1}) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> opened(SEAL, "alarm", 3, changed))
          .isInstanceOf(OpeningStream.Broken.class);
    }
    var swapped = sealed.clone();
    System.arraycopy(sealed, one, swapped, 0, one);
    System.arraycopy(sealed, 0, swapped, one, one);
    assertThatThrownBy(() -> opened(SEAL, "alarm", 3, swapped))
        .isInstanceOf(OpeningStream.Broken.class);
    assertThatThrownBy(() -> opened(SEAL, "alarm", 3, Arrays.copyOf(sealed, sealed.length + 1)))
        .isInstanceOf(OpeningStream.Broken.class);
  }

  @Test
  void termsThatAreNotUnderstoodAreNotGuessed() {
    var terms = SEAL.terms();
    for (var other :
        new SealTerms[] {
          null,
          new SealTerms("ROT13", terms.derivation(), terms.rounds(), terms.salt()),
          new SealTerms(terms.cipher(), "MD5", terms.rounds(), terms.salt()),
          new SealTerms(terms.cipher(), terms.derivation(), 0, terms.salt()),
          new SealTerms(terms.cipher(), terms.derivation(), Integer.MAX_VALUE, terms.salt())
        }) {
      assertThatThrownBy(() -> PhraseSeal.of("p".toCharArray(), other))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void twoFilesUnderOnePassPhraseHaveKeysOfTheirOwn() {
    assertThat(PhraseSeal.fresh("p".toCharArray()).terms().salt())
        .isNotEqualTo(PhraseSeal.fresh("p".toCharArray()).terms().salt());
    assertThat(SEAL.terms().rounds()).isGreaterThanOrEqualTo(600_000);
  }
}
