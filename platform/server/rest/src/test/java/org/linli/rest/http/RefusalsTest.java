package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.NotFound;
import org.linli.messages.Messages;

class RefusalsTest {

  record Box(Box inner, String secret) {}

  @Test
  void aRefusalIsFoundHoweverDeepItIsWrapped() {
    var wrapped = new IllegalStateException(new IOException(new NotFound("case")));
    assertThat(Refusals.in(wrapped)).isInstanceOf(NotFound.class);
  }

  @Test
  void whatNobodyRefusedIsAFault() {
    assertThat(Refusals.in(new IllegalStateException("jdbc:postgresql://secret"))).isNull();
  }

  @Test
  void aMalformedBodyTellsWhereButNeverWhat() {
    var refusal = Refusals.in(reading("{\"inner\":{\"inner\":{\"secret\":[\"hunter2\"]}}}"));
    assertThat(refusal).isInstanceOf(Malformed.class);
    assertThat(refusal.arguments()).containsExactly("inner.inner.secret");
    assertThat(Refusals.in(reading("{\"secret\":hunter2}")).toString()).doesNotContain("hunter2");
  }

  @Test
  void aLimitThatIsMetWhileTheBodyIsReadStaysALimit() {
    var thrown =
        new com.fasterxml.jackson.databind.JsonMappingException(
            null, "broken off", new TooLarge(5));
    assertThat(Refusals.in(thrown)).isInstanceOf(TooLarge.class);
  }

  @Test
  void aCharacterThatTheDatabaseCannotKeepIsTheCallersFault() {
    var thrown = new IllegalStateException(new SQLException("0x00", "22021"));
    assertThat(Refusals.in(thrown)).isInstanceOf(Malformed.class);
    assertThat(Refusals.in(new IllegalStateException(new SQLException("gone", "42601")))).isNull();
  }

  @Test
  void whatTheProtocolRefusesStaysARefusalWhateverItsReaderStumbledOver() {
    var thrown = new BadRequestException(new IllegalArgumentException("no such media type"));
    assertThat(Refusals.in(thrown).status()).isEqualTo(400);
    assertThat(Refusals.in(new BadRequestException(new NotFound("case"))))
        .isInstanceOf(NotFound.class);
    assertThat(Refusals.in(new InternalServerErrorException("secret"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 405, 406, 413, 415, 500})
  void whatTheProtocolRefusesIsSaidInBothLanguages(int status) {
    var refusal = HttpRefusal.of(status);
    assertThat(refusal.status()).isEqualTo(status);
    for (var locale : Set.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      assertThat(Messages.problem(refusal, locale).title())
          .isNotEqualTo("refusal." + refusal.code() + ".title");
      assertThat(Messages.problem(refusal, locale).detail()).isNotBlank();
    }
    assertThat(Response.Status.fromStatusCode(status)).isNotNull();
  }

  private static Exception reading(String json) {
    try {
      Json.MAPPER.readValue(json, Box.class);
      throw new IllegalStateException("readable: " + json);
    } catch (JsonProcessingException e) {
      return e;
    }
  }
}
