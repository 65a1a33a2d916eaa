package org.linli.exchange.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.exchange.boundary.FilePart;
import org.linli.exchange.boundary.SignedManifest;
import org.linli.exports.boundary.Marking;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.PublicKey;

/**
 * What a file is made of, who has it on what basis, when it was made and where the next one begins,
 * in one signed text. Parts are named by their digests, so who checks the one signature has checked
 * all of them.
 */
public final class FileManifest {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private FileManifest() {}

  /**
   * Where a file of what is new since this one begins: in the order of change, whatever its own.
   */
  static String next(FileOrder order) {
    return Position.end(order.next()).told(order.next().sorted(null));
  }

  /** Signed by the key that it names, at the time that it tells. */
  static FileTable.Sealed of(KeyRing keys, FileOrder order, List<FilePart> parts, Instant now) {
    var key = keys.publicKeys().getFirst();
    var text = text(key, order, parts, now);
    var signature = keys.sign(text.getBytes(StandardCharsets.UTF_8));
    // A new key may have taken over just now.
    return signature.startsWith(key.version() + ":")
        ? new FileTable.Sealed(text, signature)
        : of(keys, order, parts, now);
  }

  /** As it is handed out. */
  public static SignedManifest told(KeyRing keys, FileTable.Sealed sealed) {
    var split = sealed.signature().indexOf(':');
    var version = Integer.parseInt(sealed.signature().substring(0, split));
    var key =
        keys.publicKeys().stream()
            .filter(one -> one.version() == version)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no signing key " + version));
    return new SignedManifest(
        sealed.text(),
        AnswerSignature.keyId(key),
        AnswerSignature.algorithm(key),
        Base64.getUrlDecoder().decode(sealed.signature().substring(split + 1)));
  }

  private static String text(PublicKey key, FileOrder order, List<FilePart> parts, Instant now) {
    var content = new LinkedHashMap<String, Object>();
    content.put("file", order.id().toString());
    content.put("asset", order.asset());
    content.put("tenant", order.tenant().value());
    content.put("recipient", recipient(order));
    content.put("action", order.action().name());
    content.put("purpose", order.purpose().name());
    content.put("fields", order.fields());
    content.put("filters", order.filters());
    content.put("sort", order.sort());
    content.put("form", order.shape().name());
    content.put("format", order.format());
    content.put("since", order.since());
    content.put("mark", next(order));
    content.put("watermark", Marking.shown(order.mark()));
    content.put("orderedAt", order.orderedAt().toString());
    content.put("madeAt", now.toString());
    content.put("rows", parts.stream().mapToLong(FilePart::rows).sum());
    content.put("bytes", parts.stream().mapToLong(FilePart::bytes).sum());
    content.put("parts", parts.stream().map(FileManifest::part).toList());
    content.put("keyid", AnswerSignature.keyId(key));
    content.put("alg", AnswerSignature.algorithm(key));
    try {
      return JSON.writeValueAsString(content) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> recipient(FileOrder order) {
    var recipient = new LinkedHashMap<String, Object>();
    recipient.put("name", order.recipient());
    recipient.put("party", order.party().name());
    recipient.put("organisation", order.organisation());
    recipient.put("consumer", order.consumer() == null ? null : order.consumer().toString());
    return recipient;
  }

  private static Map<String, Object> part(FilePart part) {
    var content = new LinkedHashMap<String, Object>();
    content.put("number", part.number());
    content.put("name", part.name());
    content.put("rows", part.rows());
    content.put("withheld", part.withheld());
    content.put("bytes", part.bytes());
    content.put("sha-256", part.sha256());
    if (part.sm3() != null) {
      content.put("sm3", part.sm3());
    }
    content.put("transfer", part.transfer().toString());
    content.put("outcome", part.outcome().name());
    content.put("basis", part.basis());
    content.put("madeAt", part.madeAt().toString());
    return content;
  }

  /** In the order of their numbers, from 1 on, without a gap. */
  static boolean isWhole(List<FilePart> parts) {
    var numbers = new ArrayList<Integer>();
    parts.forEach(part -> numbers.add(part.number()));
    for (int at = 0; at < numbers.size(); at++) {
      if (numbers.get(at) != at + 1) {
        return false;
      }
    }
    return !numbers.isEmpty();
  }
}
