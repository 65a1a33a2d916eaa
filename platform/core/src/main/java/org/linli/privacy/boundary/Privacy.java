package org.linli.privacy.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.Delta;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.boundary.MyConsents;
import org.linli.consents.entity.ConsentState;
import org.linli.identity.boundary.Accounts;
import org.linli.neighbours.boundary.Farewell;
import org.linli.privacy.control.OwnData;
import org.linli.privacy.control.PrivacyRules;
import org.linli.privacy.entity.OwnDatum;
import org.linli.privacy.entity.PrivacyNotice;
import org.linli.rights.boundary.RightsVersion;

/** The privacy notice 隐私规则, and what a resident may do with what is kept about them. */
@Facade
public class Privacy {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final MyConsents consents;
  private final Accounts accounts;
  private final FiguresFeed figures;
  private final PrivacyRules rules;
  private final InstantSource clock = InstantSource.system();

  @Inject
  public Privacy(
      Jdbi jdbi,
      Scopes scopes,
      PlatformAssets assets,
      MyConsents consents,
      Accounts accounts,
      FiguresFeed figures) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.consents = consents;
    this.accounts = accounts;
    this.figures = figures;
    this.rules = PrivacyRules.delivered(assets);
  }

  /** For the container's proxy alone. */
  protected Privacy() {
    this.jdbi = null;
    this.scopes = null;
    this.consents = null;
    this.accounts = null;
    this.figures = null;
    this.rules = null;
  }

  /** The rules, and whether the reader has accepted these very words. */
  @Permit("home:read")
  public PrivacyNotice get() {
    var pack = rules.pack();
    return own(
        data ->
            new PrivacyNotice(
                pack.version(),
                pack.hash(),
                pack.since(),
                pack.controller(),
                pack.contact(),
                rules.lines(),
                data.accepted(pack).orElse(null),
                data.lastVersion().orElse(null)));
  }

  /**
   * Accepts the words that were read.
   *
   * @throws Conflict when others stand by now
   */
  @Permit("home:read")
  @Mutates("privacy.accepted")
  public void accept(int version, String hash) {
    var pack = rules.pack();
    if (version != pack.version() || !pack.hash().equals(hash)) {
      throw new Conflict("privacy-notice");
    }
    own(
        data -> {
          data.accept(
              pack,
              scopes.caller().locale().toLanguageTag(),
              clock.instant().truncatedTo(ChronoUnit.MICROS));
          return null;
        });
  }

  /** A copy of what is kept about the reader. */
  @Permit("home:read")
  public Page<OwnDatum> own(PageRequest page) {
    var all = own(OwnData::all);
    return Page.of(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size(), page);
  }

  /** Puts the own name right. */
  @Permit("self:name")
  @Mutates("privacy.corrected")
  public void correctName(String name) {
    accounts.correctOwnName(name);
  }

  /**
   * Has the own data deleted: consents are withdrawn, the home is left, and the account forgets
   * name and sign-in name. What law and safety need of logs stays, without a name.
   */
  @Permit("self:account")
  @Mutates("privacy.deleted")
  public void delete(String password) {
    withdrawConsents();
    var tenant = scopes.requireTenant();
    own(
        data -> {
          data.forgetLetters();
          data.forgetPositions();
          return null;
        });
    Farewell.of(jdbi, tenant, scopes.caller().accountId());
    var left = own(OwnData::leaveHomes);
    if (left > 0) {
      figures.add(tenant, Delta.residents(-left));
    }
    RightsVersion.raise(jdbi, tenant);
    accounts.closeOwn(password);
  }

  private void withdrawConsents() {
    // Those alone that stand: a long history must not hide an old one behind the end of the page.
    var standing = new ConsentQuery(null, null, ConsentState.STANDING);
    consents
        .list(standing, PageRequest.first(PageRequest.LONGEST))
        .items()
        .forEach(row -> consents.withdraw(row.id(), null));
  }

  private <T> T own(Function<OwnData, T> work) {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(
        handle -> work.apply(new OwnData(handle, tenant, scopes.caller().accountId())));
  }
}
