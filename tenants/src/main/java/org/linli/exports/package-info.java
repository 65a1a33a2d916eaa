/**
 * Exports 导出: lists as files that tell who received them.
 *
 * <p>Every list of the platform becomes a file in the same way: a {@link
 * org.linli.exports.entity.Sheet} says its columns, {@link org.linli.exports.boundary.Exports} asks
 * the list's own facade page by page, so that rights and tenant are the caller's, and writes down
 * who took what, as Excel, CSV or JSON. The file says so in its last line, and carries a mark
 * nobody sees in its texts; {@link org.linli.exports.boundary.ExportBook} finds the recipient from
 * the file, from a part of its rows, or from text copied out of it.
 */
package org.linli.exports;
