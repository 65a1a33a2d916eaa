/** The mark, the writer of sheets, and the rows of imprints. */
package org.linli.exports.control;
