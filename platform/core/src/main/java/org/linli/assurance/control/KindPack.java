package org.linli.assurance.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.assurance.entity.AnswerType;
import org.linli.assurance.entity.Figure;
import org.linli.assurance.entity.RegisterField;
import org.linli.assurance.entity.RegisterKind;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The kinds of the register, read and checked once. */
public final class KindPack {

  static final String FILE = "packs/assurance/kinds.yaml";

  public static final KindPack DELIVERED =
      of(Packs.read(KindPack.class.getClassLoader().getResource(FILE), Pack.class));

  private final Map<String, RegisterKind> kinds = new LinkedHashMap<>();

  /** As the pack writes it. */
  record Pack(@JsonProperty(required = true) List<RegisterKind> kinds) {}

  /**
   * @throws PackFault a kind or field stands twice, has no form, or names what there is not
   */
  static KindPack of(Pack pack) {
    var read = new KindPack();
    for (var kind : pack.kinds()) {
      require(kind.id().matches("[a-z][a-z0-9-]{0,39}"), kind, "id");
      require(read.kinds.put(kind.id(), kind) == null, kind, "stands twice");
    }
    read.all().forEach(read::check);
    return read;
  }

  private void check(RegisterKind kind) {
    require(kind.version() > 0, kind, "version");
    require(!kind.keepers().isEmpty(), kind, "nobody keeps it");
    require(kind.reviewDays() == null || kind.reviewDays() > 0, kind, "reviewDays");
    require(kind.closeDays() == null || kind.closeDays() > 0, kind, "closeDays");
    require(kind.most() == null || kind.most() > 0, kind, "most");
    var seen = new HashSet<String>();
    for (var field : kind.fields()) {
      require(field.id().matches("[a-z][a-z0-9-]{0,39}"), kind, "field " + field.id());
      require(seen.add(field.id()), kind, "field " + field.id() + " stands twice");
      check(kind, field);
    }
    if (kind.under() != null) {
      require(!kind.under().kinds().isEmpty(), kind, "under: no kinds");
      kind.under().kinds().forEach(above -> require(find(above).isPresent(), kind, above));
    }
    if (kind.figure() != null) {
      check(kind, kind.figure());
    }
  }

  private static void check(RegisterKind kind, RegisterField field) {
    require(
        (field.type() == AnswerType.CHOICE) != field.choices().isEmpty(),
        kind,
        field.id() + ": choices go with CHOICE");
    require(
        (field.type() == AnswerType.NUMBER) == (field.unit() != null),
        kind,
        field.id() + ": a unit goes with a number");
    var bar = field.bar();
    if (bar == null) {
      return;
    }
    require(
        bar.least() == null || field.type() == AnswerType.NUMBER, kind, field.id() + ": bar least");
    for (var word : bar.is()) {
      require(
          field.type() == AnswerType.CHOICE
              ? field.choice(word).isPresent()
              : field.type() == AnswerType.YES && "true".equals(word),
          kind,
          field.id() + ": bar " + word);
    }
    if (bar.notAfter() != null) {
      require(
          field.type() == AnswerType.DAY && isDay(kind, bar.notAfter()),
          kind,
          field.id() + ": bar notAfter");
    }
  }

  private static boolean isDay(RegisterKind kind, String field) {
    return kind.field(field).filter(found -> found.type() == AnswerType.DAY).isPresent();
  }

  private void check(RegisterKind kind, Figure figure) {
    require(
        figure.least() != null || figure.most() != null || figure.below() != null,
        kind,
        "figure without a bar");
    switch (figure.of()) {
      case COVERED ->
          require(
              kind.field(figure.field())
                  .filter(field -> field.type() == AnswerType.CHOICE)
                  .isPresent(),
              kind,
              "figure covers no choices");
      case RATE ->
          require(
              find(figure.perKind())
                  .flatMap(per -> per.field(figure.field()))
                  .filter(field -> field.type() == AnswerType.NUMBER)
                  .isPresent(),
              kind,
              "figure divides by no number");
      case HAPPENED, IN_TIME, STANDING -> {
        // Nothing more is needed.
      }
    }
  }

  private static void require(boolean holds, RegisterKind kind, String what) {
    if (!holds) {
      throw new PackFault(FILE, 0, kind.id() + ": " + what);
    }
  }

  public List<RegisterKind> all() {
    return List.copyOf(kinds.values());
  }

  public Optional<RegisterKind> find(String id) {
    return Optional.ofNullable(kinds.get(id));
  }
}
