/** The rules of cases one by one: numbers, words, photographs. */
package org.linli.cases.control;
