package org.linli.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Responsible;
import org.linli.catalogue.entity.Retention;
import org.linli.catalogue.entity.Source;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;

/** Sheets for tests: complete but for what the test is about. */
public final class Sheets {

  private Sheets() {}

  public static AssetSheet of(String name, AssetField... fields) {
    return of(name, "public-service", fields);
  }

  public static AssetSheet of(String name, String category, AssetField... fields) {
    var owner = new EnumMap<OperationMode, Party>(OperationMode.class);
    var use = new EnumMap<OperationMode, Text>(OperationMode.class);
    for (var mode : OperationMode.values()) {
      owner.put(mode, Party.BUREAU);
      use.put(mode, text("use"));
    }
    return new AssetSheet(
        "draft",
        new Text(name, name),
        text("description"),
        category,
        Level.GENERAL_1,
        owner,
        use,
        new Responsible(Party.COMMITTEE, text("office")),
        List.of(text("law")),
        Set.of(Purpose.PUBLIC_SERVICE),
        text("necessity"),
        text("scope"),
        Source.EXCHANGE,
        text("daily"),
        new Retention(365, text("from"), Retention.Disposal.BY_HAND),
        List.of(fields));
  }

  public static AssetField field(String name, String title, FieldKind kind, boolean sensitive) {
    return new AssetField(
        name,
        new Text(title, title),
        FieldType.TEXT,
        null,
        List.of(),
        kind,
        null,
        sensitive,
        List.of());
  }

  public static Text text(String words) {
    return new Text(words, words);
  }
}
