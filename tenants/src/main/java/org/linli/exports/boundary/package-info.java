/** Making files, and finding who received one. */
package org.linli.exports.boundary;
