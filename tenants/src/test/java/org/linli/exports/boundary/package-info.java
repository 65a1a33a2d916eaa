/** Files made for somebody, and who received them. */
package org.linli.exports.boundary;
