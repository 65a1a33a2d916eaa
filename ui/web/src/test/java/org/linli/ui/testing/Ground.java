package org.linli.ui.testing;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.Alarms;
import org.linli.audit.boundary.AuditTrail;
import org.linli.cases.boundary.EscalatedCases;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.collection.boundary.CollectionLog;
import org.linli.collection.boundary.HomeCollection;
import org.linli.collection.boundary.RetentionDesk;
import org.linli.commands.boundary.Commands;
import org.linli.commands.boundary.Intervals;
import org.linli.community.TestCommunity;
import org.linli.consents.boundary.ConsentDesk;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.MyConsents;
import org.linli.contracts.TestContracts;
import org.linli.contracts.boundary.Contracts;
import org.linli.devices.boundary.CrossTierReadings;
import org.linli.devices.boundary.DeviceFiles;
import org.linli.devices.boundary.DeviceImport;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.boundary.HomeReadings;
import org.linli.devices.boundary.Measurements;
import org.linli.exports.boundary.ExportBook;
import org.linli.exports.boundary.Exports;
import org.linli.feeds.boundary.CollectionLedger;
import org.linli.feeds.boundary.Doubts;
import org.linli.identity.boundary.AccountImport;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.Administrators;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.identity.boundary.RoleDesk;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.letters.LettersForTests;
import org.linli.linkage.boundary.Drills;
import org.linli.linkage.boundary.LinkageTemplates;
import org.linli.linkage.boundary.Linkages;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.linkage.boundary.TemplateOffers;
import org.linli.linkage.boundary.Warnings;
import org.linli.linkage.control.Begin;
import org.linli.linkage.control.ScenarioPacks;
import org.linli.look.part.Downloads;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.looks.boundary.CommunityLooks;
import org.linli.looks.boundary.HomeLooks;
import org.linli.matters.control.MattersForTests;
import org.linli.networks.boundary.Networks;
import org.linli.notices.boundary.NoticeDesk;
import org.linli.notices.boundary.OwnNotices;
import org.linli.obligations.TestObligations;
import org.linli.obligations.boundary.Obligations;
import org.linli.organisations.boundary.OrganisationFiles;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.Posts;
import org.linli.places.boundary.HomePlaces;
import org.linli.places.boundary.PlacePlan;
import org.linli.plans.boundary.LiveBoard;
import org.linli.plans.boundary.PlanSpots;
import org.linli.plans.boundary.Plans;
import org.linli.privacy.boundary.Privacy;
import org.linli.provision.boundary.Fitness;
import org.linli.provision.boundary.Provision;
import org.linli.rights.boundary.ConsentRights;
import org.linli.rights.boundary.DataRequests;
import org.linli.rights.boundary.DecisionLedger;
import org.linli.rights.boundary.Explanations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.ModeChange;
import org.linli.rights.boundary.Objections;
import org.linli.rights.boundary.RequestGuide;
import org.linli.rights.boundary.RequestPapers;
import org.linli.rights.boundary.Rights;
import org.linli.rights.boundary.Rules;
import org.linli.rights.control.Checkpoints;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Terms;
import org.linli.rules.boundary.AlarmRules;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;
import org.linli.ui.requests.RequestRoom;
import org.linli.upkeep.boundary.Checks;
import org.linli.video.boundary.VideoDevices;
import org.linli.video.boundary.VideoImport;
import org.linli.video.entity.SipServer;

/** Somebody before a screen: a real community, the facades over it, and a window. */
public final class Ground implements AutoCloseable {

  private static final Matrices MATRICES = new Matrices();

  public final TestCommunity community = new TestCommunity();
  public final TestPlatform platform = community.platform;
  public final DeviceModels models = new DeviceModels();
  private final Jdbi jdbi = platform.jdbi();
  public final Scopes scopes = platform.scopes();
  private final Snapshots snapshots = new Snapshots(jdbi, scopes);
  private final Seal seal = new Seal(new byte[32]);
  public final Gate gate = new Gate(jdbi, scopes, MATRICES, snapshots, seal);
  public final Rights rights = new Rights(MATRICES, snapshots, scopes);
  public final HomeLooks looks = new HomeLooks(jdbi, scopes, rights);
  public final CommunityLooks communityLooks = new CommunityLooks(jdbi, scopes, rights);
  public final HomePlaces homePlaces = new HomePlaces(jdbi, scopes);
  public final Alarms alarms = new Alarms(jdbi, scopes, platform.entities(), models, told -> {});
  public final AlarmRules alarmRules =
      new AlarmRules(
          jdbi,
          scopes,
          models,
          new AlarmBook(jdbi, told -> {}),
          community.figures,
          community.work,
          community.tell);
  public final Devices devices =
      new Devices(
          jdbi,
          scopes,
          platform.entities(),
          models,
          new AlarmBook(jdbi, told -> {}),
          community.figures,
          told -> {});
  public final DeviceLife life =
      new DeviceLife(
          jdbi,
          scopes,
          platform.entities(),
          models,
          new AlarmBook(jdbi, told -> {}),
          community.figures,
          told -> {});
  public final Checks checks = new Checks(jdbi, scopes, models, community.matters().intake);
  public final Provision provision = new Provision(jdbi, scopes, models, life);
  public final Networks networks = new Networks(jdbi, scopes, models);
  public final Fitness fitness = new Fitness(jdbi, scopes, models);
  public final Commands commands =
      new Commands(jdbi, scopes, models, community.work, community.tell, event -> {});
  public final Doubts doubts = new Doubts(jdbi, scopes, models, null, community.tell);
  public final Intervals intervals =
      new Intervals(commands, jdbi, scopes, models, community.work, community.tell, event -> {});
  public final VideoDevices video =
      new VideoDevices(
          jdbi,
          scopes,
          devices,
          models,
          RingForTests.over(platform),
          new SipServer(SipServer.USUAL));
  public final DeviceFiles files = new DeviceFiles(jdbi, scopes, models);
  public final Plans plans = new Plans(jdbi, scopes, community.places, devices, community.tell);
  public final PlanSpots planSpots = new PlanSpots(jdbi, scopes, plans, community.tell);
  public final LiveBoard board = new LiveBoard(jdbi, scopes, models);
  public final Measurements measurements = new Measurements(jdbi, scopes, models);
  public final DeviceImport deviceImport =
      new DeviceImport(
          jdbi,
          scopes,
          models,
          new PlacePlan(jdbi, scopes, community.figures),
          community.figures,
          new AuditTrail(jdbi, scopes),
          told -> {});
  public final VideoImport videoImport =
      new VideoImport(
          jdbi,
          scopes,
          deviceImport,
          models,
          RingForTests.over(platform),
          new AuditTrail(jdbi, scopes),
          new SipServer(SipServer.USUAL));
  public final ScenarioPacks scenarios = new ScenarioPacks(models);
  public final ScenarioNames scenarioNames = new ScenarioNames(scenarios);
  public final Linkages linkages = new Linkages(jdbi, scopes, scenarios, community.tell);
  public final TemplateOffers templateOffers =
      new TemplateOffers(jdbi, scopes, scenarios, community.tell);
  public final LinkageTemplates templates = new LinkageTemplates(jdbi, scopes, scenarios);
  public final Warnings warnings = new Warnings(jdbi, scopes);
  public final OwnNotices ownNotices = new OwnNotices(jdbi, scopes);
  public final NoticeDesk noticeDesk =
      new NoticeDesk(jdbi, scopes, community.tell, LettersForTests.posting(community));
  public final Drills drills =
      new Drills(
          jdbi,
          scopes,
          scenarios,
          new Begin(jdbi, scenarios, community.work, told -> {}),
          community.tell);
  public final HomeReadings home = new HomeReadings(jdbi, scopes, models);
  private final Obligations obligations = TestObligations.over(platform);
  public final CrossTierReadings crossTier = new CrossTierReadings(jdbi, models, gate, obligations);
  public final EscalatedCases escalated = new EscalatedCases(jdbi, gate, obligations);
  public final Accounts accounts = new Accounts(jdbi, scopes);
  public final AccountImport accountFiles =
      new AccountImport(jdbi, scopes, new AuditTrail(jdbi, scopes));
  public final LogIns logIns = new LogIns(jdbi, scopes);
  public final RoleDesk roles = new RoleDesk(jdbi, scopes);
  private final OfficeRoles offices = new OfficeRoles(scopes);
  public final Organisations organisations = new Organisations(jdbi, scopes, offices);
  public final Posts posts = new Posts(jdbi, scopes, offices);
  public final OrganisationFiles organisationFiles =
      new OrganisationFiles(jdbi, scopes, offices, new AuditTrail(jdbi, scopes));
  public final Administrators administrators = new Administrators(jdbi, scopes);
  public final Tenants tenants = new Tenants(jdbi, scopes, told -> {});
  public final DataRequests requests =
      new DataRequests(jdbi, scopes, MATRICES, snapshots, told -> {});
  public final Objections objections =
      new Objections(jdbi, scopes, MATRICES, snapshots, told -> {});
  public final RequestRoom applications =
      new RequestRoom(
          requests,
          objections,
          new RequestGuide(scopes),
          new RequestPapers(jdbi, scopes, snapshots));
  public final TestContracts paper =
      new TestContracts(platform, snapshots, told -> {}, InstantSource.system());
  public final Contracts contracts = paper.contracts;
  public final ModeChange modes = new ModeChange(jdbi, scopes, MATRICES, snapshots, told -> {});
  public final Rules rules = new Rules(jdbi, scopes, MATRICES, snapshots);
  public final Explanations explanations = new Explanations(scopes, MATRICES, snapshots);
  public final DecisionLedger decisions =
      new DecisionLedger(jdbi, scopes, new Checkpoints(jdbi, scopes, seal));
  public final KeyRing keys = RingForTests.over(platform);
  public final Downloads downloads = new Downloads(new Exports(jdbi, scopes, keys), scopes);
  public final ConsentRights consentRights = new ConsentRights(jdbi, snapshots);
  public final MyConsents consents =
      new MyConsents(jdbi, scopes, new ConsentTexts(), consentRights, told -> {});
  public final ConsentDesk consentDesk =
      new ConsentDesk(jdbi, scopes, new ConsentTexts(), consentRights, told -> {});
  public final CollectionLedger collection = new CollectionLedger(jdbi, scopes);
  public final Privacy privacy =
      new Privacy(jdbi, scopes, new PlatformAssets(), consents, accounts, community.figures);
  public final CollectionLog collectionLog =
      new CollectionLog(jdbi, scopes, new PlatformAssets(), keys);
  public final HomeCollection homeCollection = new HomeCollection(jdbi, scopes);
  public final RetentionDesk retention = new RetentionDesk(jdbi, scopes, new PlatformAssets());
  public final ExportBook exportBook = new ExportBook(jdbi, keys);
  private MattersForTests matters;
  public final Window window;
  private Caller caller = community.clerk;

  private Ground(Locale locale) {
    window = Window.in(locale).with(Views.routes()).of(caller);
  }

  public static Ground english() {
    return new Ground(Locale.ENGLISH);
  }

  public static Ground chinese() {
    return new Ground(Locale.SIMPLIFIED_CHINESE);
  }

  /** Somebody else sits before the screen. */
  public Ground of(Caller somebody) {
    caller = somebody;
    window.of(somebody);
    return this;
  }

  public Caller caller() {
    return caller;
  }

  /** The room of matters, with the delivered processes behind it. */
  public MattersForTests matters() {
    if (matters == null) {
      matters = new MattersForTests(platform, community.tell);
      matters.packs.deliver();
    }
    return matters;
  }

  /** Somebody of the community who may no more than this. */
  public Caller member(String... permissions) {
    return platform.caller(
        Tier.COMMUNITY, community.tenant.value(), community.tenant, null, permissions);
  }

  /** Somebody who lives in the community and may agree to something. */
  public Caller resident() {
    return platform.member(Tier.RESIDENT, community.tenant, "home:read", "consents:give");
  }

  /** Somebody of the community with a role, as far as giving roles goes. */
  public Caller inRole(String role) {
    return inRole(member("*"), role);
  }

  /** Somebody of the bureau with a role, as far as giving roles goes. */
  public Caller bureauIn(String role) {
    return inRole(bureau(), role);
  }

  private static Caller inRole(Caller plain, String role) {
    return new Caller(
        plain.accountId(),
        plain.username(),
        plain.displayName(),
        plain.tier(),
        Set.of(role),
        plain.permissions(),
        plain.scope(),
        plain.tenant(),
        plain.organisation(),
        plain.address(),
        plain.locale(),
        plain.stamp(),
        false);
  }

  public Caller bureau() {
    return platform.caller(Tier.CITY, community.tenant.value().substring(0, 4), null, null, "*");
  }

  public Caller district() {
    return platform.caller(
        Tier.DISTRICT, community.tenant.value().substring(0, 6), null, null, "*");
  }

  public Caller operator(String organisation) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR')"
                        + " on conflict do nothing",
                    organisation,
                    organisation));
    return platform.caller(Tier.OPERATOR, null, null, organisation, "*");
  }

  public void mode(OperationMode mode) {
    platform.as(
        bureau(),
        () -> {
          modes.change(community.tenant, mode, "test");
          return null;
        });
  }

  public UUID contract(String organisation, Duration lasts, Clause... clauses) {
    operator(organisation);
    var now = Instant.now();
    return paper.signed(
        bureau(),
        community.tenant,
        snapshots.of(community.tenant).mode(),
        organisation,
        now.minus(Duration.ofDays(1)),
        now.plus(lasts),
        new Terms(true, Set.copyOf(Asset.ALL), List.of(clauses)));
  }

  /** Makes the view as the caller and puts it on the screen. */
  public <T extends Component> T show(Callable<T> view) {
    return as(() -> window.show(view.call()));
  }

  public <T> T as(Callable<T> work) {
    return platform.as(caller, work);
  }

  public void run(Runnable work) {
    as(
        () -> {
          work.run();
          return null;
        });
  }

  /** Presses the button with these words. */
  public void press(Component part, String words) {
    run(() -> Parts.button(part, words).click());
  }

  /** The dialog that was opened last. */
  public <T extends Component> T opened(Class<T> type) {
    return as(() -> window.open(type)).getLast();
  }

  public List<String> notes() {
    return as(window::notes);
  }

  @Override
  public void close() {
    window.close();
  }
}
