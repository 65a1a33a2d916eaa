package org.linli.rights.control;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.Set;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/** Reads a cell and remembers its line. */
final class CellReader extends JsonDeserializer<Cell> {

  private static final String CONTRACT = "CONTRACT";

  private static final Set<String> KNOWN =
      Set.of(
          "party", "asset", "action", "purpose", "decision", "otherwise", "flag", "clause", "why");

  @Override
  public Cell deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    var fields = new Fields(parser, context, KNOWN);
    var byContract = CONTRACT.equals(fields.text("decision"));
    if (byContract != fields.has("otherwise")) {
      throw fields.fault("otherwise belongs to CONTRACT, and CONTRACT to otherwise");
    }
    return new Cell(
        fields.line(),
        fields.some("party", Party.class),
        fields.assets("asset"),
        fields.some("action", Action.class),
        fields.some("purpose", Purpose.class),
        byContract ? null : fields.one("decision", Outcome.class),
        fields.optional("otherwise", Outcome.class),
        fields.flag("flag"),
        fields.clause(),
        fields.why());
  }
}
