package org.linli.components.boundary;

/**
 * What is wrong with a contract.
 *
 * @param at where in the document
 * @param text in the reader's language
 */
public record ContractFault(String at, String text) {}
