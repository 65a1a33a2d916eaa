package org.linli.rights.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.packs.Text;
import org.linli.rights.entity.Answerer;
import org.linli.rights.entity.ObjectionState;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;

/** Who answers in which direction, by when, and who is next; as the pack lists them. */
public record Routes(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) List<Route> routes,
    @JsonProperty(required = true) Objections objections) {

  /** What an overdue step's silence means. */
  public enum Silence {
    NEXT,
    REFUSES
  }

  /**
   * A step of a route.
   *
   * @param modes where it is taken; null for all
   * @param ifAny whether it is left out while there is nobody for it; null for no
   * @param days working days
   */
  public record Step(
      @JsonProperty(required = true) Answerer who,
      Named modes,
      Boolean ifAny,
      @JsonProperty(required = true) int days,
      @JsonProperty(required = true) Silence silence) {

    boolean isTaken(OperationMode mode) {
      return modes == null || modes.covers(mode);
    }
  }

  /** A direction in which data are asked for. */
  public record Route(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) Text name,
      @JsonProperty(required = true) Named modes,
      @JsonProperty(required = true) Named parties,
      @JsonProperty(required = true) Named purposes,
      @JsonProperty(required = true) List<Step> steps) {

    boolean fits(OperationMode mode, Party party, Purpose purpose) {
      return modes.covers(mode) && parties.covers(party) && purposes.covers(purpose);
    }
  }

  /**
   * Objections 异议.
   *
   * @param days to raise one, working days after the decision
   * @param handlers who handles it after whose decision
   * @param silence what an overdue objection comes to
   * @param holds whose objection holds the grant until it is answered
   * @param holdsNot the purposes of which no objection holds a grant
   */
  public record Objections(
      @JsonProperty(required = true) int days,
      @JsonProperty(required = true) Map<Answerer, Answerer> handlers,
      @JsonProperty(required = true) int answerDays,
      @JsonProperty(required = true) ObjectionState silence,
      @JsonProperty(required = true) Named holds,
      @JsonProperty(required = true) Named holdsNot) {}

  public Optional<Route> of(OperationMode mode, Party party, Purpose purpose) {
    return routes.stream().filter(route -> route.fits(mode, party, purpose)).findFirst();
  }

  public Optional<Route> find(String id) {
    return routes.stream().filter(route -> route.id().equals(id)).findFirst();
  }
}
