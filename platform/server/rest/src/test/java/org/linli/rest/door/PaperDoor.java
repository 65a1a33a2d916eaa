package org.linli.rest.door;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** A community's clerk before the door, with a seal and papers to be issued. */
final class PaperDoor {

  final RestDoor door = RestDoor.shared();
  final TestCommunity community = new TestCommunity();
  final String code = community.tenant.value();
  final String clerk = door.token("CLERK", Tier.COMMUNITY, code);

  Answer get(String path) {
    return door.ask("GET", path).by(clerk).now();
  }

  Answer post(String path, Object body) {
    return door.ask("POST", path).by(clerk).with(body);
  }

  Answer put(String path, Object body) {
    return door.ask("PUT", path).by(clerk).with(body);
  }

  static byte[] drawn(String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String picture() {
    return Base64.getEncoder().encodeToString(drawn("png"));
  }

  String seal() {
    var draft = Map.of("name", "Seal", "organisation", "Committee", "picture", picture());
    return post("/seals", draft).is(201).text("id");
  }

  static Map<String, Object> value(String field, String text) {
    return Map.of("field", field, "text", text);
  }

  /** A certificate; what is changed afterwards is the test's matter. */
  static Map<String, Object> draft(String seal) {
    var draft = new HashMap<String, Object>();
    draft.put("request", UUID.randomUUID().toString());
    draft.put("kind", "residence-certificate");
    draft.put("seal", seal);
    draft.put(
        "values",
        List.of(
            value("name", "张三"),
            value("document", "510"),
            value("address", "1栋"),
            value("since", "2020-01-01"),
            value("use", "入学")));
    return draft;
  }

  static Map<String, Object> draft(String seal, String key, Object changed) {
    var draft = draft(seal);
    draft.put(key, changed);
    return draft;
  }

  String issued() {
    return post("/documents", draft(seal())).is(201).text("id");
  }

  String dossier(String number) {
    return post("/dossiers", Map.of("number", number, "title", "T")).is(201).text("id");
  }
}
