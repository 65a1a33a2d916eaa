package org.linli.exchange.boundary;

import org.linli.exchange.entity.ReturnedFigure;
import org.linli.obligations.boundary.Veil;

/**
 * What a division computed about a community and gave back to it.
 *
 * @param divisionName of the street, district or city that computed it
 * @param basis on which it was returned, as the exchange log has it
 */
public record ReturnedRow(ReturnedFigure figure, String divisionName, String basis) {

  /** Figures and codes stay; should the pack ask to hide the model, its figures go with it. */
  ReturnedRow veiled(Veil veil) {
    return figure.part().equals(veil.text("part", figure.part())) ? this : null;
  }
}
