/** Marks, seals, terms and the round of the night. */
package org.linli.collection.control;
