package org.linli.rights.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.linli.access.boundary.Invalid;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Wanted;

/** What an application and its answer must fulfil. */
public final class ApplicationRules {

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_ARTICLE = 200;

  private ApplicationRules() {}

  /**
   * Purpose, ground and time are part of every application: no open-ended use, none without a
   * reason, no field beyond the purpose without a word why (002 §5.5).
   *
   * @return the application, with what is usual where nothing was said
   */
  public static Wanted checked(RequestPacks packs, Wanted wanted, Party party, Instant now) {
    var asset = wanted.asset();
    require(asset != null && asset.isKnown(), "asset", "unknown-asset");
    require(wanted.action() != null, "action", "required");
    require(wanted.purpose() != null, "purpose", "required");
    text(wanted.reason(), "reason");
    checkUntil(wanted.until(), now);
    require(!wanted.until().isAfter(now.plus(LONGEST)), "until", "too-late");
    require(
        wanted.scenario() == null || packs.scenariosById().containsKey(wanted.scenario()),
        "scenario",
        "unknown");
    var article = checkedArticle(packs, wanted, party);
    var fields = checkedFields(packs, asset, wanted);
    KeyDataCheck.check(wanted, fields, now);
    var rows = packs.needs().rowsPerDay();
    var perDay = Objects.requireNonNullElse(wanted.rowsPerDay(), rows.usual());
    require(perDay > 0 && perDay <= rows.most(), "rowsPerDay", "out-of-range");
    require(wanted.rowsTotal() == null || wanted.rowsTotal() > 0, "rowsTotal", "out-of-range");
    return new Wanted(
        asset,
        wanted.action(),
        wanted.purpose(),
        wanted.reason().strip(),
        wanted.scenario(),
        wanted.legalBasis(),
        article,
        fields,
        wanted.fieldReason() == null ? null : wanted.fieldReason().strip(),
        perDay,
        wanted.rowsTotal(),
        wanted.until().truncatedTo(java.time.temporal.ChronoUnit.MICROS));
  }

  /** The fields among these that the purpose does not need by itself. */
  public static List<String> questioned(
      RequestPacks packs, Asset asset, Purpose purpose, List<String> fields) {
    var needed = packs.needed(asset, purpose);
    return fields.stream().filter(field -> !needed.contains(field)).toList();
  }

  static void checkGrant(
      Application application,
      Signed contract,
      Instant until,
      GrantTerms terms,
      String note,
      Instant now) {
    checkUntil(until, now);
    require(!until.isAfter(application.wanted().until()), "until", "later-than-asked");
    require(contract == null || !until.isAfter(contract.until()), "until", "after-contract");
    require(!terms.fields().isEmpty(), "fields", "required");
    require(terms.rowsPerDay() > 0, "rowsPerDay", "out-of-range");
    require(terms.isWithin(application.wanted().terms()), "terms", "more-than-asked");
    var first = application.answer();
    if (application.isAgreed()) {
      require(!until.isAfter(first.until()), "until", "later-than-agreed");
      require(terms.isWithin(first.terms()), "terms", "more-than-agreed");
    }
    KeyDataCheck.checkTerm(application.asset(), application.purpose(), terms.fields(), until, now);
    checkNote(note);
  }

  static void checkNote(String note) {
    require(note == null || note.length() <= LONGEST_TEXT, "note", "too-long");
  }

  static void text(String text, String field) {
    require(text != null && !text.isBlank(), field, "required");
    require(text.length() <= LONGEST_TEXT, field, "too-long");
  }

  private static String checkedArticle(RequestPacks packs, Wanted wanted, Party party) {
    require(wanted.legalBasis() != null, "legalBasis", "required");
    var basis = packs.bases().find(wanted.legalBasis());
    require(basis.isPresent(), "legalBasis", "unknown");
    require(basis.get().fits(party, wanted.purpose()), "legalBasis", "not-for-this");
    var article = wanted.article() == null ? "" : wanted.article().strip();
    require(article.length() <= LONGEST_ARTICLE, "article", "too-long");
    return article;
  }

  private static List<String> checkedFields(RequestPacks packs, Asset asset, Wanted wanted) {
    if (wanted.fields().isEmpty()) {
      return packs.needed(asset, wanted.purpose());
    }
    var fields = wanted.fields().stream().distinct().toList();
    require(packs.titles(asset).keySet().containsAll(fields), "fields", "unknown-field");
    if (!questioned(packs, asset, wanted.purpose(), fields).isEmpty()) {
      require(
          wanted.fieldReason() != null && !wanted.fieldReason().isBlank(),
          "fieldReason",
          "not-needed-fields");
      require(wanted.fieldReason().length() <= LONGEST_TEXT, "fieldReason", "too-long");
    }
    return fields;
  }

  private static void checkUntil(Instant until, Instant now) {
    require(until != null, "until", "required");
    require(until.isAfter(now), "until", "in-future");
  }

  private static void require(boolean holds, String field, String rule) {
    if (!holds) {
      throw new Invalid(field, rule);
    }
  }
}
