/**
 * The city's own folder 城市配置目录: what makes an installation that of one city and not of another, in
 * one place ({@code LINLI_CITY_FOLDER}): name, colours and emblem of its screens, languages, words
 * of the sign-in page, divisions, official holidays, and where copies of its data may lie.
 *
 * <p>The folder is read whole and checked whole, with every fault in words with its file and line.
 * An installation does not start with a faulty one; one that is changed while the platform runs is
 * taken over when it has no fault, and until then the former stays in force. What is in force is
 * told in the console, with its source.
 */
package org.linli.cityfolder;
