package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** Whoever lost an answer asks again with the same key, over REST. */
class RepeatsOverRestTest {

  private static final String HERE = "990340001001";

  private final RestDoor door = RestDoor.shared();
  private final String key = UUID.randomUUID().toString();
  private String clerk;

  @BeforeEach
  void people() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
  }

  private Answer told(String key, String what, String by) {
    return door.ask("POST", "/matters")
        .by(by)
        .with("Idempotency-Key", key)
        .with(
            Map.of(
                "kind",
                "suggestion",
                "door",
                "COUNTER",
                "title",
                what,
                "values",
                Map.of("what", what, "field", "renewal")));
  }

  private long matters() {
    return door.ask("GET", "/matters").by(clerk).now().is(200).json().path("total").asLong();
  }

  @Test
  void aMatterThatIsToldTwiceWithOneKeyIsOpenedOnce() {
    var before = matters();
    var first = told(key, "lamp", clerk).is(201);
    var second = told(key, "lamp", clerk).is(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(matters()).isEqualTo(before + 1);
    told(UUID.randomUUID().toString(), "lamp", clerk).is(201);
    assertThat(matters()).as("another key is another request").isEqualTo(before + 2);
  }

  @Test
  void theSameKeyForOtherWordsIsRefused() {
    told(key, "lamp", clerk).is(201);
    told(key, "door", clerk).refused(422, "request-key-reused");
  }

  @Test
  void aKeyThatIsNoneIsRefusedInWords() {
    told("two words", "lamp", clerk).refused(400, "invalid");
  }

  @Test
  void whatIsRefusedWithAKeyMayBeSentAgainWhenItIsPutRight() {
    told(key, "", clerk).refused(400, "matter-answers");
    told(key, "lamp", clerk).is(201);
  }
}
