/** The mark by itself. */
package org.linli.exports.control;
