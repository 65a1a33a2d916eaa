package org.linli.networks.control;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.linli.feeds.boundary.BatchTooLarge;
import org.linli.feeds.boundary.Unreadable;
import org.linli.feeds.entity.Limits;

/**
 * Reads what a gateway sends for its children: {@code {"children": [{"device": code, "readings":
 * […]}]}}, or in a maker's form {@code {"device", "form", "message"}}.
 */
public final class GatewayReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 500;

  /**
   * What one child sent.
   *
   * @param form null for the platform's own
   */
  public record Child(String device, String form, JsonNode message) {}

  private GatewayReader() {}

  /**
   * @throws Unreadable not JSON, or not of the form
   * @throws BatchTooLarge more children than one message may name
   */
  public static List<Child> read(byte[] body) {
    if (body.length > Limits.BODY_BYTES) {
      throw new BatchTooLarge("body", Limits.BODY_BYTES);
    }
    var children = root(body).path("children");
    if (!children.isArray() || children.isEmpty()) {
      throw new Unreadable("children are missing");
    }
    if (children.size() > MOST) {
      throw new BatchTooLarge("children", MOST);
    }
    var read = new ArrayList<Child>();
    for (var child : children) {
      var device = child.path("device").asText();
      var form = child.path("form");
      var message = form.isMissingNode() ? child.path("readings") : child.path("message");
      if (device.isBlank() || message.isMissingNode()) {
        throw new Unreadable("a child has device, and readings or form and message");
      }
      read.add(new Child(device, form.isMissingNode() ? null : form.asText(), message));
    }
    return read;
  }

  private static JsonNode root(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new Unreadable(e.getOriginalMessage());
    } catch (IOException e) {
      throw new Unreadable(e.getMessage());
    }
  }
}
