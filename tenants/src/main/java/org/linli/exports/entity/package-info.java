/** Columns, sheets, and what is known of a file that was handed out. */
package org.linli.exports.entity;
