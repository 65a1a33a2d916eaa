package org.linli.catalogue.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.GradingRules;
import org.linli.tenancy.entity.OperationMode;

/** What a sheet must say before it stands in the catalogue, whoever wrote it. */
public final class SheetRules {

  private static final int MOST_FIELDS = 300;
  private static final int LONGEST_DAYS = 36_500;

  /** What devices gather stays as long as its log has to, at the least (000 §7.2 a 7). */
  private static final int LEAST_OF_READINGS = 30;

  private static final int LONGEST_TEXT = 400;
  private static final int LONGEST_NAME = 120;
  private static final int MOST_CODES = 200;
  private static final int LONGEST_CODE = 60;
  private static final Pattern FIELD = Pattern.compile("[\\p{L}0-9_.-]{1,60}");

  private final GradingRules rules;

  /**
   * @param field which part of the sheet; for a field its name as {@code fields/<name>}
   * @param rule key of its text
   */
  public record Fault(String field, String rule) {}

  public SheetRules(GradingRules rules) {
    this.rules = rules;
  }

  /** Everything that is wrong with it; empty when it may stand. */
  public List<Fault> faults(AssetSheet sheet) {
    var faults = new ArrayList<Fault>();
    texts(sheet, faults);
    whose(sheet, faults);
    fields(sheet, faults);
    return faults;
  }

  /** As {@link #faults}, and levels that hold together: what a pack must fulfil. */
  public List<Fault> gradedFaults(AssetSheet sheet) {
    var faults = new ArrayList<>(faults(sheet));
    for (var field : sheet.fields()) {
      if (rules.floor(field.kind(), field.sensitive()).isAbove(sheet.levelOf(field))) {
        faults.add(new Fault("fields/" + field.name(), "below-floor"));
      }
      if (sheet.levelOf(field).isAbove(sheet.level())) {
        faults.add(new Fault("fields/" + field.name(), "above-asset"));
      }
    }
    return faults;
  }

  private static void texts(AssetSheet sheet, List<Fault> faults) {
    needs(sheet.name() != null, "name", faults);
    needs(sheet.description() != null, "description", faults);
    needs(!sheet.legalBasis().isEmpty(), "legalBasis", faults);
    needs(!sheet.purposes().isEmpty(), "purposes", faults);
    needs(sheet.necessity() != null, "necessity", faults);
    needs(sheet.scope() != null, "assetScope", faults);
    needs(sheet.source() != null, "source", faults);
    needs(sheet.refresh() != null, "refresh", faults);
    if (sheet.name() != null
        && (sheet.name().zh().length() > LONGEST_NAME
            || sheet.name().en().length() > LONGEST_NAME)) {
      faults.add(new Fault("name", "too-long"));
    }
    if (sheet.description() != null && sheet.description().zh().length() > LONGEST_TEXT) {
      faults.add(new Fault("description", "too-long"));
    }
  }

  private void whose(AssetSheet sheet, List<Fault> faults) {
    for (var mode : OperationMode.values()) {
      needs(sheet.owner().containsKey(mode), "owner", faults);
      needs(sheet.use().containsKey(mode), "use", faults);
    }
    var responsible = sheet.responsible();
    needs(
        responsible != null && responsible.party() != null && responsible.office() != null,
        "responsible",
        faults);
    if (sheet.category() == null || rules.category(sheet.category()).isEmpty()) {
      faults.add(new Fault("category", "unknown-category"));
    }
    var retention = sheet.retention();
    needs(
        retention != null && retention.from() != null && retention.disposal() != null,
        "retention",
        faults);
    if (retention != null && (retention.days() < 1 || retention.days() > LONGEST_DAYS)) {
      faults.add(new Fault("retention", "retention-days"));
    }
    var readings = retention == null ? null : retention.readings();
    if (readings != null && (readings < LEAST_OF_READINGS || readings > retention.days())) {
      faults.add(new Fault("retention", "retention-days"));
    }
  }

  private static void fields(AssetSheet sheet, List<Fault> faults) {
    needs(!sheet.fields().isEmpty(), "fields", faults);
    if (sheet.fields().size() > MOST_FIELDS) {
      faults.add(new Fault("fields", "too-many"));
    }
    var names = new HashSet<String>();
    for (var field : sheet.fields()) {
      var path = "fields/" + field.name();
      if (field.name() == null || !FIELD.matcher(field.name()).matches()) {
        faults.add(new Fault(path, "field-name"));
      } else if (!names.add(field.name())) {
        faults.add(new Fault(path, "field-twice"));
      }
      needs(field.title() != null && field.type() != null && field.kind() != null, path, faults);
      if (tooMuch(field)) {
        faults.add(new Fault(path, "too-long"));
      }
      if (field.kind() != null && field.kind().isSensitive() && !field.sensitive()) {
        faults.add(new Fault(path, "sensitive-kind"));
      }
    }
  }

  private static boolean tooMuch(AssetField field) {
    return field.codes().size() > MOST_CODES
        || field.codes().stream().anyMatch(code -> code.length() > LONGEST_CODE)
        || field.unit() != null && field.unit().length() > LONGEST_CODE;
  }

  private static void needs(boolean there, String field, List<Fault> faults) {
    var fault = new Fault(field, "required");
    if (!there && !faults.contains(fault)) {
      faults.add(fault);
    }
  }
}
