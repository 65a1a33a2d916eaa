package org.linli.letters.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.letters.entity.Channel;

/**
 * How a gateway of that kind is spoken to, as a pack says it.
 *
 * @param headers with words in braces
 * @param body with words in braces
 * @param signature absent where it wants none
 * @param receipt absent where it tells nothing afterwards
 */
record GatewayForm(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Channel channel,
    @JsonProperty(required = true) Method method,
    @JsonProperty(required = true) String contentType,
    Map<String, String> headers,
    @JsonProperty(required = true) String body,
    Optional<Signing> signature,
    @JsonProperty(required = true) Answer answer,
    Optional<Receipt> receipt) {

  enum Method {
    POST,
    PUT
  }

  /**
   * How its answer is read, by JSON pointers.
   *
   * @param state where it says whether it took the letter
   * @param taken what it says there when it did
   * @param never what it says when it never will: a number that does not exist
   * @param reason where it says why not; null for nowhere
   */
  record Answer(
      @JsonProperty(required = true) String state,
      @JsonProperty(required = true) List<String> taken,
      List<String> never,
      String reason) {

    Answer {
      never = never == null ? List.of() : List.copyOf(never);
    }
  }

  /**
   * How its receipts are read, by JSON pointers.
   *
   * @param list where the list of them lies; absent where each comes alone
   * @param id where the letter's own id stands
   * @param state where it says how it ended
   * @param failed what it says of letters that did not arrive
   * @param reason where it says why not; null for nowhere
   */
  record Receipt(
      String list,
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String state,
      @JsonProperty(required = true) List<String> delivered,
      List<String> read,
      @JsonProperty(required = true) List<String> failed,
      String reason,
      @JsonProperty(required = true) Signing signature) {

    Receipt {
      read = read == null ? List.of() : List.copyOf(read);
    }
  }

  GatewayForm {
    headers = headers == null ? Map.of() : Map.copyOf(headers);
    signature = signature == null ? Optional.empty() : signature;
    receipt = receipt == null ? Optional.empty() : receipt;
  }

  Template.Setting setting() {
    if (contentType.contains("json")) {
      return Template.Setting.JSON;
    }
    if (contentType.contains("form-urlencoded")) {
      return Template.Setting.FORM;
    }
    return contentType.contains("xml") ? Template.Setting.XML : Template.Setting.PLAIN;
  }
}
