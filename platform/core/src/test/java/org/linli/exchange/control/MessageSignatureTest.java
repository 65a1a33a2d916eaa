package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.exchange.boundary.SignedRequest;

/** The strict profile of RFC 9421: what is not exactly so is no signature. */
class MessageSignatureTest {

  private static final String INNER =
      "(\"@method\" \"@authority\" \"@path\" \"@query\");created=1618884473;keyid=\"key-12345678\";nonce=\"abcdefabcdef\"";

  @Test
  void theTextThatIsSignedIsTheStandards() {
    var signature = read("sig=" + INNER, "sig=:AAAA:");
    assertThat(signature.base(request("sig=" + INNER, "sig=:AAAA:", "", null)).orElseThrow())
        .isEqualTo(
            """
            "@method": GET
            "@authority": city.example
            "@path": /api/v1/exchange/assets
            "@query": ?a=b%20c
            "@signature-params": \
            """
                + INNER);
    assertThat(signature.parameter("keyid")).contains("key-12345678");
    assertThat(signature.parameter("created")).contains("1618884473");
    assertThat(signature.parameter("alg")).isEmpty();
    assertThat(signature.bytes()).containsExactly(0, 0, 0);
  }

  @Test
  void withoutAQueryAQuestionMarkStands() {
    var request =
        new SignedRequest(
            "GET",
            "a",
            "/b",
            null,
            new byte[0],
            null,
            "sig=" + INNER,
            "sig=:AAAA:",
            "",
            Locale.ROOT);
    assertThat(MessageSignature.read(request).orElseThrow().base(request).orElseThrow())
        .contains("\"@query\": ?\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sig",
        "sig=()",
        "sig=();created=1",
        "sig=(\"@method\" \"@method\");created=1",
        "sig=(\"@method\"  \"@path\");created=1",
        "sig=(\"@method\";req);created=1",
        "sig=(\"@method\");created=1;created=2",
        "sig=(\"@method\");created=x",
        "sig=(\"@method\");nonce=\"a\"b\"",
        "sig=(\"@method\");created=1, sig2=(\"@path\");created=1",
        "other=(\"@method\");created=1",
        "SIG=(\"@method\");created=1"
      })
  void whatIsNotOfTheProfileIsNoSignature(String input) {
    assertThat(MessageSignature.read(request(input, "sig=:AAAA:", "", null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sig=AAAA", "sig=::", "sig=:A:", "sig=:AAAA:, x=:AAAA:", "sig=:*:"})
  void whatIsNotBase64BetweenColonsIsNoSignature(String text) {
    assertThat(MessageSignature.read(request("sig=" + INNER, text, "", null))).isEmpty();
  }

  @Test
  void missingHeadersAreNoSignature() {
    assertThat(MessageSignature.read(request(null, "sig=:AAAA:", "", null))).isEmpty();
    assertThat(MessageSignature.read(request("sig=" + INNER, null, "", null))).isEmpty();
  }

  @Test
  void aHeaderThatTheProfileDoesNotKnowCannotBeSigned() {
    var input = "sig=(\"@method\" \"@authority\" \"@path\" \"@query\" \"date\");created=1";
    assertThat(read(input, "sig=:AAAA:").base(request(input, "sig=:AAAA:", "", null))).isEmpty();
  }

  @Test
  void whatHasToBeCoveredIsCovered() {
    assertThat(covers("sig=" + INNER, "", null)).isTrue();
    for (var left : new String[] {"\"@method\" ", "\"@authority\" ", "\"@path\" ", " \"@query\""}) {
      assertThat(covers("sig=" + INNER.replace(left, ""), "", null)).as(left).isFalse();
    }
  }

  @Test
  void aBodyIsCoveredByItsOwnDigest() {
    var digest = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
    var body = "{\"hello\": \"world\"}";
    var with = "sig=" + INNER.replace("\"@query\"", "\"@query\" \"content-digest\"");
    assertThat(covers(with, body, digest)).isTrue();
    assertThat(covers(with, body + " ", digest)).isFalse();
    assertThat(covers(with, body, null)).isFalse();
    assertThat(covers("sig=" + INNER, body, digest)).isFalse();
  }

  private static boolean covers(String input, String body, String digest) {
    var request = request(input, "sig=:AAAA:", body, digest);
    return MessageSignature.read(request).orElseThrow().coversAllOf(request);
  }

  private static MessageSignature read(String input, String signature) {
    return MessageSignature.read(request(input, signature, "", null)).orElseThrow();
  }

  private static SignedRequest request(String input, String signature, String body, String digest) {
    return new SignedRequest(
        "GET",
        "city.example",
        "/api/v1/exchange/assets",
        "a=b%20c",
        body.getBytes(StandardCharsets.UTF_8),
        digest,
        input,
        signature,
        "127.0.0.1",
        Locale.ROOT);
  }
}
