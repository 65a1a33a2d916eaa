/** Rules as a community has them. */
package org.linli.rules.entity;
