/**
 * What the platform says to people, in Chinese and English. Every room brings its bundle {@code
 * messages/linli-<room>} as {@code _zh_CN.properties} and {@code _en.properties} and names it in a
 * file {@code META-INF/linli/bundles}; all of them are searched together. No text stands in code,
 * and a test of every module checks that both languages say all.
 */
package org.linli.messages;
