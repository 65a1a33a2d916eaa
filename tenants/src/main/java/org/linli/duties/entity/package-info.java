/** Bodies, duties and the figures that measure them. */
package org.linli.duties.entity;
