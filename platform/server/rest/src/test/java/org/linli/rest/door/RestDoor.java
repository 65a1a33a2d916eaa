package org.linli.rest.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.plugins.server.resourcefactory.POJOResourceFactory;
import org.jboss.resteasy.spi.Dispatcher;
import org.jboss.resteasy.spi.HttpRequest;
import org.jboss.resteasy.spi.HttpResponse;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jboss.resteasy.spi.metadata.ResourceBuilder;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.apis.boundary.ApiDoor;
import org.linli.apis.boundary.ApiRegister;
import org.linli.apis.boundary.ApisChanged;
import org.linli.audit.boundary.AuditTrail;
import org.linli.audit.control.SealWitness;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.control.FileRound;
import org.linli.exchange.control.FileStore;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.health.boundary.ScreenSessions;
import org.linli.health.boundary.StorageReserve;
import org.linli.identity.boundary.Tokens;
import org.linli.identity.control.FactorDemand;
import org.linli.identity.control.FactorSetting;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.Ring;
import org.linli.keys.control.RingForTests;
import org.linli.letters.LettersForTests;
import org.linli.letters.control.Carriers;
import org.linli.logs.boundary.LogSearch;
import org.linli.logs.control.LogScan;
import org.linli.matters.control.PaperMaking;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.control.Publication;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.processes.control.Engine;
import org.linli.processes.control.Library;
import org.linli.processes.control.ProcessesForTests;
import org.linli.rest.apis.Described;
import org.linli.rest.http.ApiFilter;
import org.linli.rest.http.CallerFilter;
import org.linli.rest.http.Json;
import org.linli.rest.http.JsonBody;
import org.linli.rest.http.Problems;
import org.linli.rest.http.ResourcesOfTheDoor;
import org.linli.rights.control.Seal;
import org.linli.rounds.boundary.Rounds;
import org.linli.servers.control.SelfPortrait;
import org.linli.streams.boundary.PartnerStreams;
import org.linli.streams.control.StreamLine;
import org.linli.streams.entity.StreamSettings;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.volumes.boundary.VolumeSums;
import org.linli.whole.control.DraftFolder;

/** Asks the door, and knows people with tokens. */
final class RestDoor {

  private static final RestDoor SHARED = new RestDoor();

  final TestPlatform platform = TestPlatform.shared();
  private final Wiring wiring;
  private final ProcessesForTests processes;
  private final Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();
  private final CallerFilter filter;
  private final Map<String, String> tokens = new HashMap<>();

  private RestDoor() {
    Announcements quiet = this::heard;
    wiring =
        new Wiring(
            platform.entities(),
            Map.of(
                Jdbi.class,
                platform.jdbi(),
                Scopes.class,
                platform.scopes(),
                Announcements.class,
                quiet,
                Seal.class,
                new Seal(new byte[32]),
                Ring.class,
                RingForTests.ring(platform)));
    wiring.give(Node.class, new Node(EnumSet.allOf(Role.class)));
    wiring.give(FactorSetting.class, new FactorSetting(FactorDemand.NONE));
    wiring.give(
        EntranceGuard.class,
        new EntranceGuard(platform.jdbi(), platform.scopes(), 0, InstantSource.system()));
    wiring.give(Carriers.class, LettersForTests.carriers());
    wiring.give(Feeds.class, feedsWithoutBroker(quiet));
    wiring.guard(PartnerStreams.class, streamsWithoutKey(quiet));
    wiring.give(DraftFolder.class, new DraftFolder(folder().toString()));
    wiring.give(FileStore.class, new FileStore(wiring.get(KeyRing.class), folder()));
    wiring.give(SealWitness.class, new SealWitness(folder()));
    wiring.give(StorageReserve.class, new StorageReserve(folder()));
    desk();
    processes =
        new ProcessesForTests(
            platform, List.of(wiring.get(Publication.class), wiring.get(PaperMaking.class)));
    wiring.give(Engine.class, processes.engine);
    wiring.give(Library.class, processes.library);
    wiring.get(ProcessPacks.class).deliver();
    filter = wiring.get(CallerFilter.class);
    dispatcher.getProviderFactory().registerProvider(JsonBody.class);
    dispatcher.getProviderFactory().registerProvider(Problems.class);
    dispatcher.getProviderFactory().registerProvider(ApiFilter.class);
    wiring.get(ApiRegister.class).learn(Described.read(ResourcesOfTheDoor.all()));
    ResourcesOfTheDoor.all()
        .forEach(type -> dispatcher.getRegistry().addResourceFactory(new Made(type)));
  }

  /** What asks the server's configuration, of which there is none here. */
  private void desk() {
    wiring.give(
        VolumeSums.class, new VolumeSums(platform.jdbi(), wiring.get(StorageReserve.class), 0));
    wiring.give(
        SelfPortrait.class,
        new SelfPortrait(
            wiring.get(Node.class), new ScreenSessions(), wiring.get(Rounds.class), "test"));
    wiring.guard(
        LogSearch.class,
        new LogSearch(wiring.get(AuditTrail.class), new LogScan("door-1", folder(), 1 << 20)));
  }

  private static java.nio.file.Path folder() {
    try {
      return Files.createTempDirectory("exchange-files");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes what was ordered, as the server's timer does. */
  void makeFiles() {
    wiring.get(FileRound.class).run();
  }

  /** What is due in so many minutes is done, as the server's timer does. */
  void processes(long minutes) {
    processes.round.run(Instant.now().plus(Duration.ofMinutes(minutes)));
  }

  static RestDoor shared() {
    return SHARED;
  }

  private Feeds feedsWithoutBroker(Announcements quiet) {
    return new Feeds(
        new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 1, Limits.DEFAULT),
        platform.scopes(),
        platform.jdbi(),
        wiring.get(DeviceModels.class),
        wiring.get(AlarmBook.class),
        wiring.get(FiguresFeed.class),
        quiet);
  }

  private PartnerStreams streamsWithoutKey(Announcements quiet) {
    var feeds = wiring.get(Feeds.class);
    return new PartnerStreams(
        platform.jdbi(),
        platform.scopes(),
        wiring.get(Consumers.class),
        wiring.get(DeviceModels.class),
        new StreamLine(platform.jdbi(), platform.scopes(), feeds.post(), new Door(feeds)),
        quiet,
        new StreamSettings(null, "pulsar://streams.example:6650"),
        InstantSource.system());
  }

  /** A bean as the door's own is made, for what a timer does in the server. */
  <T> T wired(Class<T> type) {
    return wiring.get(type);
  }

  /** The door as a server with such work has it. */
  CallerFilter doorOf(Node node) {
    var usual = wiring.get(Node.class);
    wiring.give(Node.class, node);
    try {
      var door = new CallerFilter();
      wiring.inject(door);
      return door;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      wiring.give(Node.class, usual);
    }
  }

  /** A request to {@code /api/v1…}. */
  Asking ask(String method, String path) {
    return new Asking(this, method, "/v1" + path);
  }

  Answer serve(String method, String path, Map<String, String> headers, byte[] body) {
    var served = new Served(method, path, headers, body);
    var answered = new MockHttpResponse[1];
    var plain = served.request();
    try {
      filter.doFilter(
          plain,
          served.response(),
          (request, response) -> {
            answered[0] = dispatched((HttpServletRequest) request, method, path, headers);
            ((HttpServletResponse) response).setStatus(answered[0].getStatus());
          });
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
    return Answer.of(served, answered[0]);
  }

  private MockHttpResponse dispatched(
      HttpServletRequest request, String method, String path, Map<String, String> headers)
      throws IOException {
    try {
      var asked = MockHttpRequest.create(method, path.substring("/v1".length()));
      headers.forEach(asked::header);
      asked.setInputStream(request.getInputStream());
      var response = new MockHttpResponse();
      ResteasyContext.pushContext(HttpServletRequest.class, request);
      dispatcher.invoke(asked, response);
      return response;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token of somebody with that role: of a community, a division or an enterprise. */
  String token(String role, Tier tier, String of) {
    return tokens.computeIfAbsent(role + " " + of, key -> issued(person(role, tier, of)));
  }

  /** Somebody with the role, who may do what the role says. */
  Caller person(String role, Tier tier, String of) {
    var community = of != null && of.length() == 12;
    var person =
        platform.caller(
            tier,
            tier == Tier.OPERATOR ? null : of,
            community ? new TenantId(of) : null,
            tier == Tier.OPERATOR ? of : null,
            "self:*");
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "update account set tenant_id = ?, scope_code = ?, organisation_id = ? where id ="
                      + " ?",
                  community ? of : null,
                  community || tier == Tier.OPERATOR ? null : of,
                  tier == Tier.OPERATOR ? of : null,
                  person.accountId());
              handle.execute(
                  "insert into account_role (account_id, role) values (?, ?)",
                  person.accountId(),
                  role);
            });
    return person;
  }

  String issued(Caller person) {
    return platform
        .as(person, () -> wiring.get(Tokens.class).issue("test", Duration.ofHours(1)))
        .token();
  }

  /** What the door has to hear; everything else nobody here waits for. */
  private void heard(Object event) {
    if (event instanceof ApisChanged change) {
      wiring.get(ApiDoor.class).changed(change);
    }
  }

  /** Writes down the calls that were counted, as the timer does. */
  void writeCalls() {
    wiring.get(ApiDoor.class).write();
  }

  private final class Made extends POJOResourceFactory {

    Made(Class<?> type) {
      super(new ResourceBuilder(), type);
    }

    @Override
    public Object createResource(
        HttpRequest request, HttpResponse response, ResteasyProviderFactory factory) {
      var resource = super.createResource(request, response, factory);
      try {
        wiring.inject(resource);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
      return resource;
    }
  }

  /** JSON as the door writes and reads it; texts and files go as they are. */
  static byte[] json(Object value) {
    try {
      return switch (value) {
        case String text -> text.getBytes(StandardCharsets.UTF_8);
        case byte[] file -> file;
        case null, default -> Json.MAPPER.writeValueAsBytes(value);
      };
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
