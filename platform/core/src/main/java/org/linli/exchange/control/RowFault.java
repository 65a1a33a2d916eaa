package org.linli.exchange.control;

import org.linli.exchange.entity.QualityRule;

/**
 * What is wrong with a row; never what stands in it.
 *
 * @param row its key in its table
 */
public record RowFault(String row, String field, QualityRule rule) {}
