package org.linli.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Delivery;
import org.linli.exchange.boundary.Exchange;
import org.linli.exchange.boundary.ExchangeDoor;
import org.linli.exchange.boundary.ExchangeFiles;
import org.linli.exchange.boundary.IssuedKey;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.boundary.SignedRequest;
import org.linli.exchange.boundary.Transfers;
import org.linli.exchange.control.Chain;
import org.linli.exchange.control.FileDesk;
import org.linli.exchange.control.FileRound;
import org.linli.exchange.control.FileStore;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.control.QualityBook;
import org.linli.exchange.control.Readers;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.FileLimits;
import org.linli.exchange.entity.Form;
import org.linli.exports.boundary.Marking;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.obligations.boundary.Obligations;
import org.linli.rights.boundary.Agreed;
import org.linli.rights.boundary.AgreedRights;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** The room of the exchange in a city, with a clock that can be put forward. */
final class Ground implements InstantSource {

  static final Readers READERS = new Readers(new PlatformAssets(), new DeviceModels());
  private static final Matrices MATRICES = new Matrices();

  final TestPlatform platform = TestPlatform.shared();
  final Snapshots snapshots = new Snapshots(platform.jdbi(), platform.scopes());
  final KeyRing keys = RingForTests.over(platform);
  final SystemAccounts accounts = new SystemAccounts(platform.jdbi());
  final Consumers consumers =
      new Consumers(platform.jdbi(), platform.scopes(), accounts, keys, this);
  final ExchangeDoor door =
      new ExchangeDoor(
          platform.jdbi(),
          platform.scopes(),
          accounts,
          keys,
          new AuditTrail(platform.jdbi(), platform.scopes()),
          this);
  final QualityBook quality = new QualityBook(platform.jdbi(), platform.scopes(), READERS);
  final Exchange exchange =
      new Exchange(
          platform.jdbi(),
          platform.scopes(),
          new Gate(
              platform.jdbi(),
              platform.scopes(),
              MATRICES,
              snapshots,
              new Seal(new byte[32]),
              this),
          READERS,
          new Obligations(
              platform.jdbi(),
              platform.scopes(),
              new PlatformAssets(),
              keys,
              new AuditTrail(platform.jdbi(), platform.scopes()),
              this),
          new Layouts(platform.jdbi(), platform.scopes(), READERS),
          quality,
          this);
  final AuditTrail trail = new AuditTrail(platform.jdbi(), platform.scopes());
  final Path folder = folder();
  final FileStore store = new FileStore(keys, folder);
  final Chain chain = new Chain(platform.jdbi(), platform.scopes());
  final Transfers transfers = new Transfers(platform.jdbi(), platform.scopes(), keys, this);
  final String city;
  final Caller bureau;

  private Duration ahead = Duration.ZERO;

  Ground(String city) {
    this.city = city;
    platform.community(city + "01001001", org.linli.tenancy.entity.OperationMode.GOVERNMENT);
    bureau = platform.caller(Tier.CITY, city, null, null, "*");
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("exchange-files");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever makes files here, in parts of so many rows. */
  FileDesk desk(FileLimits limits) {
    return new FileDesk(
        platform.jdbi(),
        platform.scopes(),
        exchange,
        READERS,
        new Layouts(platform.jdbi(), platform.scopes(), READERS),
        accounts,
        keys,
        new Marking(keys),
        store,
        trail,
        limits,
        this);
  }

  ExchangeFiles files(FileLimits limits) {
    return new ExchangeFiles(
        platform.jdbi(),
        platform.scopes(),
        exchange,
        READERS,
        new Layouts(platform.jdbi(), platform.scopes(), READERS),
        accounts,
        keys,
        desk(limits),
        limits,
        this);
  }

  FileRound round(FileLimits limits) {
    return new FileRound(platform.jdbi(), platform.scopes(), desk(limits), this);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  void wait(Duration time) {
    ahead = ahead.plus(time);
  }

  ConsumerDraft draft(String organisation) {
    return new ConsumerDraft(
        "Fire command",
        ConsumerKind.DEPARTMENT,
        organisation,
        "Fire brigade",
        "Wang Xiaoming",
        "13800005678",
        List.of(),
        instant().plus(Duration.ofDays(365)));
  }

  UUID department(String organisation) {
    return platform.as(bureau, () -> consumers.register(draft(organisation)));
  }

  IssuedKey key(UUID consumer) {
    return platform.as(
        bureau,
        () ->
            consumers.issueKey(
                consumer, "main", instant().plus(Duration.ofDays(90)), Duration.ZERO));
  }

  /** An enterprise's consumer, at the door, with a contract that all have signed. */
  Caller enterprise(String organisation, TenantId tenant, Duration lasts) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
                    organisation,
                    organisation));
    var agreed =
        new Agreed(
            tenant,
            UUID.randomUUID(),
            1,
            "C-" + organisation,
            Party.OPERATOR,
            organisation,
            instant().minus(Duration.ofDays(1)),
            instant().plus(lasts),
            new Terms(false, Set.copyOf(Asset.ALL), List.of()));
    var rights = new AgreedRights(platform.jdbi(), platform.scopes(), snapshots);
    run(bureau, () -> rights.enter(List.of(agreed), instant()));
    var draft = draft(organisation);
    var consumer =
        platform.as(
            bureau,
            () ->
                consumers.register(
                    new ConsumerDraft(
                        draft.name(),
                        ConsumerKind.OPERATOR,
                        organisation,
                        null,
                        draft.contact(),
                        draft.contactPhone(),
                        List.of(),
                        draft.until())));
    return enter(key(consumer));
  }

  /** A department's consumer, at the door. */
  Caller consumer(String organisation) {
    return enter(key(department(organisation)));
  }

  Caller enter(IssuedKey key) {
    return door.enter(new Request(this, key).signed());
  }

  /** Without a transaction around, as a request comes. */
  Delivery pull(Caller caller, Pull pull) {
    return Unchecked.call(() -> platform.scopes().as(caller, () -> exchange.pull(pull)));
  }

  static Pull pull(String asset, TenantId tenant, Purpose purpose, String... fields) {
    return new Pull(
        asset,
        tenant,
        Action.VIEW,
        purpose,
        List.of(fields),
        List.of(),
        null,
        null,
        100,
        Form.JSON);
  }

  static Pull with(Pull pull, String sort, int limit, String... filters) {
    return new Pull(
        pull.asset(),
        pull.tenant(),
        pull.action(),
        pull.purpose(),
        pull.fields(),
        List.of(filters),
        sort,
        null,
        limit,
        pull.form());
  }

  static Pull as(Pull pull, Action action, Form form) {
    return new Pull(
        pull.asset(),
        pull.tenant(),
        action,
        pull.purpose(),
        pull.fields(),
        pull.filters(),
        pull.sort(),
        pull.after(),
        pull.limit(),
        form);
  }

  void run(Caller caller, Runnable work) {
    platform.as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  /** What the city's audit log has of a credential. */
  List<String> audited(String credential) {
    return platform.as(
        platform.caller(Tier.CITY, null, null, null, "*"),
        () ->
            platform
                .owner()
                .withHandle(
                    handle -> {
                      handle.execute("select set_config('app.scope', '9', false)");
                      var found = new ArrayList<String>();
                      for (var scope : List.of("0", "9", "5")) {
                        handle.execute("select set_config('app.scope', ?, false)", scope);
                        found.addAll(
                            handle
                                .createQuery(
                                    "select target from audit_entry where action = 'exchange.refused'"
                                        + " and target like :like order by at")
                                .bind("like", credential + "%")
                                .mapTo(String.class)
                                .list());
                      }
                      return found;
                    }));
  }

  /** A request that a consumer with a shared key signs, spoilt where a test wants it. */
  static final class Request {

    private final IssuedKey key;
    private Instant created;
    private String nonce = UUID.randomUUID().toString().replace("-", "");
    private String more = "";
    private UnaryOperator<SignedRequest> afterwards = request -> request;
    private String address = "127.0.0.1";
    private String components = "\"@method\" \"@authority\" \"@path\" \"@query\"";

    Request(Ground ground, IssuedKey key) {
      this.key = key;
      this.created = ground.instant();
    }

    Request created(Instant at) {
      created = at;
      return this;
    }

    Request nonce(String word) {
      nonce = word;
      return this;
    }

    Request more(String parameters) {
      more = parameters;
      return this;
    }

    Request from(String sender) {
      address = sender;
      return this;
    }

    Request covering(String names) {
      components = names;
      return this;
    }

    Request then(UnaryOperator<SignedRequest> change) {
      afterwards = change;
      return this;
    }

    SignedRequest signed() {
      var inner =
          "(%s);created=%d;keyid=\"%s\";nonce=\"%s\"%s"
              .formatted(components, created.getEpochSecond(), key.id(), nonce, more);
      var base = new StringBuilder();
      for (var name : components.split(" ")) {
        var value =
            switch (name) {
              case "\"@method\"" -> "GET";
              case "\"@authority\"" -> "city.example";
              case "\"@path\"" -> "/api/v1/exchange/assets";
              default -> "?limit=1";
            };
        base.append(name).append(": ").append(value).append('\n');
      }
      base.append("\"@signature-params\": ").append(inner);
      return afterwards.apply(
          new SignedRequest(
              "GET",
              "city.example",
              "/api/v1/exchange/assets",
              "limit=1",
              new byte[0],
              null,
              "sig=" + inner,
              "sig=:" + mark(Base64.getDecoder().decode(key.key()), base.toString()) + ":",
              address,
              Locale.ENGLISH));
    }

    private static String mark(byte[] secret, String text) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return Base64.getEncoder()
            .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
      } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
