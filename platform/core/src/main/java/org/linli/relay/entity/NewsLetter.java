package org.linli.relay.entity;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * What changed on a server, of one district.
 *
 * @param from the server's name, by which it knows its own letters
 */
public record NewsLetter(String from, List<Item> news) {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * A community in which something changed.
   *
   * @param code its division
   * @param topics what changed, in the words of {@code Changed}
   */
  public record Item(String tenant, String code, Set<String> topics) {

    // What is no community or no division is found before anything of a letter is announced.
    public Item {
      tenant = new TenantId(tenant).value();
      code = new DivisionCode(code).value();
      topics = Set.copyOf(topics);
    }
  }

  public NewsLetter {
    Objects.requireNonNull(from, "from");
    news = List.copyOf(news);
  }

  /** As it goes through the broker. */
  public byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws UncheckedIOException these are not the bytes of a letter
   */
  public static NewsLetter of(byte[] bytes) {
    try {
      var letter = JSON.readValue(bytes, NewsLetter.class);
      if (letter == null) {
        throw new IOException("an empty letter");
      }
      return letter;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
