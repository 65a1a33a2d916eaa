package org.linli.documents.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.documents.boundary.PaperRefused;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.PaperState;
import org.linli.documents.entity.Proof;
import org.linli.documents.entity.SealRow;
import org.linli.documents.entity.SealState;
import org.linli.documents.entity.TemplateRow;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sha256;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** Issues papers: number, draw, sign and keep, all in the transaction that stands open. */
public final class Press {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_MATTER = 120;
  private static final int LONGEST_TITLE = 200;

  private final Jdbi jdbi;
  private final SigningKeys keys;
  private final String origin;

  /**
   * @param origin where this installation is reached, as {@code https://linli.example.cn}
   */
  public Press(Jdbi jdbi, KeyRing ring, String origin) {
    this.jdbi = jdbi;
    this.keys = new SigningKeys(ring);
    this.origin = origin == null ? "" : origin.replaceAll("/+$", "");
  }

  /** As it would look today: without number, seal and code, and marked as a preview. */
  public byte[] preview(TenantId tenant, PaperDraft draft) {
    return jdbi.withHandle(
        handle -> {
          var row = template(handle, tenant, draft);
          var seal = seal(handle, tenant, draft, row, null);
          var printed =
              printed(handle, tenant, row, draft, seal, new Numbers(null, null, Instant.now()));
          return PdfPaper.of(printed);
        });
  }

  /**
   * @throws Invalid naming what was not filled in as the template asks
   * @throws PaperRefused for a seal that this account may not set
   */
  public PaperRow issue(TenantId tenant, PaperDraft draft, Issuer issuer) {
    if (draft.request() == null) {
      throw new Invalid("request", "required");
    }
    return jdbi.withHandle(
        handle ->
            PaperTable.requested(handle, tenant, draft.request())
                .orElseGet(() -> issue(handle, tenant, draft, issuer)));
  }

  private PaperRow issue(Handle handle, TenantId tenant, PaperDraft draft, Issuer issuer) {
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var row = template(handle, tenant, draft);
    var template = row.template();
    var seal = seal(handle, tenant, draft, row, issuer);
    var matter = matter(draft);
    // What is not in order is told before a number is taken.
    Filled.of(template, draft.values());
    var year = LocalDate.ofInstant(now, CityTime.ZONE).getYear();
    var serial = PaperTable.next(handle, tenant, template.kind(), year);
    var place = placeWord(handle, tenant, row);
    var number =
        template
            .number()
            .replace("{year}", String.valueOf(year))
            .replace("{place}", place)
            .replace("{n}", String.valueOf(serial));
    var numbers = new Numbers(number, PaperCode.fresh(), now);
    var printed = printed(handle, tenant, row, draft, seal, numbers);
    var reason = PaperWords.of("reason", number);
    var pdf =
        PdfSignature.sign(
            PdfPaper.of(printed),
            keys.key(handle, tenant, Algorithm.ECDSA, now),
            printed.organisation(),
            reason,
            now);
    var paper =
        new PaperRow(
            Sql.newId(),
            template.kind(),
            template.version(),
            year,
            serial,
            number,
            numbers.code(),
            printed.organisation(),
            printed.title(),
            matter,
            draft.seal(),
            PaperState.VALID,
            now,
            issuer.name(),
            keepUntil(row, now),
            Sha256.hex(pdf),
            Digests.sm3(pdf),
            null,
            null,
            null);
    PaperTable.add(handle, tenant, paper, json(draft), draft.request(), issuer.account());
    PaperTable.add(handle, tenant, paper.id(), FileKind.PDF, pdf);
    PaperTable.add(handle, tenant, paper.id(), FileKind.DOCX, DocxPaper.of(printed));
    var sm2 = keys.key(handle, tenant, Algorithm.SM2, now);
    PaperTable.add(handle, tenant, paper.id(), FileKind.P7S, Cms.sign(sm2, pdf));
    MarkTable.add(handle, paper);
    return paper;
  }

  /** New keys of both kinds sign from now on. */
  public void renewKeys(TenantId tenant) {
    jdbi.useHandle(
        handle -> {
          for (var algorithm : Algorithm.values()) {
            keys.renew(handle, tenant, algorithm, Instant.now());
          }
        });
  }

  /** Looks at what is kept: digests and both signatures. */
  public Proof prove(TenantId tenant, PaperRow paper) {
    return jdbi.withHandle(
        handle -> {
          var pdf = file(handle, tenant, paper, FileKind.PDF);
          var sm2 = file(handle, tenant, paper, FileKind.P7S);
          var digests =
              Sha256.hex(pdf).equals(paper.sha256()) && Digests.sm3(pdf).equals(paper.sm3());
          return new Proof(
              digests,
              PdfSignature.verifies(pdf, keys.certificates(handle, tenant, Algorithm.ECDSA)),
              Cms.verifies(sm2, pdf, keys.certificates(handle, tenant, Algorithm.SM2)));
        });
  }

  private static byte[] file(Handle handle, TenantId tenant, PaperRow paper, FileKind form) {
    return PaperTable.file(handle, tenant, paper.id(), form)
        .orElseThrow(() -> new NotFound("file"));
  }

  private static TemplateRow template(Handle handle, TenantId tenant, PaperDraft draft) {
    return VariantTable.of(handle, tenant, TemplatePacks.DELIVERED.get(draft.kind()));
  }

  /**
   * @param issuer null for a preview, which shows no seal
   */
  private static Optional<SealRow> seal(
      Handle handle, TenantId tenant, PaperDraft draft, TemplateRow row, Issuer issuer) {
    if (draft.seal() == null) {
      if (issuer != null && row.template().sealed()) {
        throw PaperRefused.sealMissing(row.template().name());
      }
      return Optional.empty();
    }
    var seal = SealTable.find(handle, tenant, draft.seal()).orElseThrow(() -> new NotFound("seal"));
    if (seal.state() == SealState.STOPPED) {
      throw PaperRefused.sealStopped(seal.name());
    }
    if (issuer != null && !seal.isKeptBy(issuer.account())) {
      throw PaperRefused.notTheKeeper(seal.name());
    }
    return Optional.of(seal);
  }

  /** What only an issued paper has; number and code are null on a preview. */
  private record Numbers(String number, String code, Instant at) {}

  private Printed printed(
      Handle handle,
      TenantId tenant,
      TemplateRow row,
      PaperDraft draft,
      Optional<SealRow> seal,
      Numbers numbers) {
    var community = PaperTable.community(handle, tenant);
    var organisation = seal.map(SealRow::organisation).orElse(community);
    var date = PaperWords.day(LocalDate.ofInstant(numbers.at(), CityTime.ZONE));
    var number = numbers.number() == null ? PaperWords.of("no-number") : numbers.number();
    var given =
        Map.of(
            "number", number, "date", date, "organisation", organisation, "community", community);
    var filled = Filled.of(row.template(), draft.values());
    var parts = new Composition(row.template(), filled, given).parts(row.variant());
    var title =
        parts.stream()
            .filter(part -> part.style() == Printed.Style.TITLE)
            .map(Printed.Part::text)
            .findFirst()
            .orElse(row.template().name().zh());
    var issued = numbers.code() != null;
    return new Printed(
        title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
        number,
        parts,
        organisation,
        date,
        issued
            ? seal.flatMap(each -> SealTable.picture(handle, tenant, each.id())).orElse(null)
            : null,
        numbers.code(),
        issued ? origin + "/verify/" + numbers.code() : null,
        !issued);
  }

  private static String placeWord(Handle handle, TenantId tenant, TemplateRow row) {
    return row.variant().placeWord() != null
        ? row.variant().placeWord()
        : PaperTable.community(handle, tenant);
  }

  private static LocalDate keepUntil(TemplateRow row, Instant now) {
    var years =
        row.variant().keepYears() != null ? row.variant().keepYears() : row.template().keepYears();
    return years == null ? null : LocalDate.ofInstant(now, CityTime.ZONE).plusYears(years);
  }

  private static String matter(PaperDraft draft) {
    return draft.matter() == null || draft.matter().isBlank()
        ? null
        : PrintedLine.checked("matter", draft.matter(), LONGEST_MATTER);
  }

  private static String json(PaperDraft draft) {
    try {
      return JSON.writeValueAsString(draft.values());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
