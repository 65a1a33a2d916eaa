/** The rules of visits, and visits as rows. */
package org.linli.support.control;
