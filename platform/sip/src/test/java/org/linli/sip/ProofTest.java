package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.video.entity.PasswordProof;

class ProofTest {

  /** RFC 7616, 3.9.1: Mufasa, http-auth@example.org, Circle of Life. */
  private static final PasswordProof MUFASA =
      new PasswordProof(
          "3d78807defe7de2157e2b0b6573a855f",
          "7987c64c30e25f1b74be53f966b49b90f2808aa92faf9a00262392d7b4794232");

  private static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
  private static final String CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

  private static Proof mufasa(String response, String algorithm, long count) {
    return new Proof(
        "Mufasa",
        "http-auth@example.org",
        NONCE,
        "/dir/index.html",
        response,
        algorithm,
        "auth",
        CNONCE,
        count);
  }

  @Test
  void theExamplesOfTheStandardFit() {
    assertThat(mufasa("8ca523f5e9506fed4657c9700eebdbec", "MD5", 1).fits("GET", MUFASA)).isTrue();
    assertThat(mufasa("8CA523F5E9506FED4657C9700EEBDBEC", null, 1).fits("GET", MUFASA)).isTrue();
    assertThat(
            mufasa("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1", "SHA-256", 1)
                .fits("GET", MUFASA))
        .isTrue();
  }

  @Test
  void whateverElseDoesNot() {
    var right = "8ca523f5e9506fed4657c9700eebdbec";
    assertThat(mufasa(right, "MD5", 2).fits("GET", MUFASA)).as("another count").isFalse();
    assertThat(mufasa(right, "MD5", 0).fits("GET", MUFASA)).as("no count").isFalse();
    assertThat(mufasa(right, "MD5", 1).fits("PUT", MUFASA)).as("another method").isFalse();
    assertThat(mufasa(right, "SHA-256", 1).fits("GET", MUFASA)).isFalse();
    assertThat(mufasa(null, "MD5", 1).fits("GET", MUFASA)).as("nothing shown").isFalse();
    assertThat(mufasa(right, "MD5", 1).fits("GET", new PasswordProof("", "")))
        .as("a proof whose key was destroyed proves nobody")
        .isFalse();
  }
}
