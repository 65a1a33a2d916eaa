package org.linli.matters.entity;

/**
 * What people were spared in a span of days 数据多跑路、群众少跑腿.
 *
 * @param matters of kinds with items that were asked for
 * @param papers that were needed and held already, so that nobody brought them once more
 * @param visits asking online, and having the result online or by post: one each
 */
public record Spared(long matters, long papers, long visits) {}
