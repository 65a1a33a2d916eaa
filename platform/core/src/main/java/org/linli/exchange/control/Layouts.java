package org.linli.exchange.control;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.QualityRules;
import org.linli.exchange.entity.Shape;
import org.linli.packs.Packs;

/** The formats of the packs, read and checked once, and which consumer is given which. */
@ApplicationScoped
public class Layouts {

  /** A new choice is kept to everywhere within this time; the exchange asks for every page. */
  static final Duration REMEMBERED = Duration.ofSeconds(5);

  private static final String FOLDER = "/packs/exchange/formats/";
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, Layout> layouts = new LinkedHashMap<>();
  private final Map<UUID, Choice> choices = new ConcurrentHashMap<>();
  private final Jdbi jdbi;
  private final Scopes scopes;

  private record Choice(String layout, long at) {}

  @Inject
  public Layouts(Jdbi jdbi, Scopes scopes, Readers readers) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    for (var name : Packs.read(stream("index.yaml"), "index.yaml", JsonNode.class)) {
      var file = name.asText() + ".yaml";
      var layout = Packs.read(stream(file), file, Layout.class);
      new LayoutCheck(file, layout, readers).run();
      layouts.put(layout.id(), layout);
    }
  }

  /** For the container's proxy alone. */
  protected Layouts() {
    this.jdbi = null;
    this.scopes = null;
  }

  /** Reads the packs when the server starts, not with the first question. */
  void start(@Observes Startup event) {
    all();
  }

  public List<Layout> all() {
    return List.copyOf(layouts.values());
  }

  public Optional<Layout> find(String id) {
    return Optional.ofNullable(id).map(layouts::get);
  }

  /**
   * In which format rows of an asset come; empty for the platform's own words. Asked with every
   * delivery: the asset may be described in another way since, or the pack be gone.
   *
   * @throws Invalid for a format that there is not, or in which the asset cannot come
   */
  public Optional<Layout> incoming(String format, AssetSheet sheet, QualityRules rules) {
    if (format == null) {
      return Optional.empty();
    }
    var layout =
        find(format)
            .filter(one -> !one.incoming().isEmpty())
            .orElseThrow(() -> new Invalid("format", "unknown"));
    LayoutFit.check(layout, sheet, rules.required());
    return Optional.of(layout);
  }

  /** In which format a file is written; empty for the shape that was ordered. */
  Optional<Layout> of(FileOrder order) {
    return order.shape() == Shape.EXCEL
        ? Optional.empty()
        : find(order.format()).filter(one -> one.assets().containsKey(order.asset()));
  }

  /** In which format the consumer of that account is given the asset; empty for as it is asked. */
  public Optional<Layout> of(UUID account, String asset) {
    if (account == null) {
      return Optional.empty();
    }
    var known = choices.get(account);
    if (known == null || System.nanoTime() - known.at() > REMEMBERED.toNanos()) {
      if (choices.size() > MOST_REMEMBERED) {
        choices.clear();
      }
      known = new Choice(chosen(account), System.nanoTime());
      choices.put(account, known);
    }
    return find(known.layout()).filter(layout -> layout.assets().containsKey(asset));
  }

  private String chosen(UUID account) {
    return scopes.asSystem(
        "exchange",
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select format from exchange_consumer where account_id = :account and format is not null")
                        .bind("account", account)
                        .mapTo(String.class)
                        .findOne()
                        .orElse("")));
  }

  public static Optional<String> of(Handle handle, UUID consumer) {
    return handle
        .createQuery(
            "select format from exchange_consumer where id = :consumer and format is not null")
        .bind("consumer", consumer)
        .mapTo(String.class)
        .findOne();
  }

  /** On this server at once. */
  public void choose(Handle handle, UUID consumer, String layout) {
    handle
        .createUpdate("update exchange_consumer set format = :layout where id = :consumer")
        .bind("layout", layout)
        .bind("consumer", consumer)
        .execute();
    choices.clear();
  }

  private static InputStream stream(String file) {
    return Layouts.class.getResourceAsStream(FOLDER + file);
  }
}
