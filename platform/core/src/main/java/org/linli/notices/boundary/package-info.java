/** The facade for clerks and residents. */
package org.linli.notices.boundary;
