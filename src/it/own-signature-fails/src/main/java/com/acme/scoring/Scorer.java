package com.acme.scoring;

/** Stands for the house's own library, which no public list knows. */
public interface Scorer {

  /** How likely it is, from 0 to 1. */
  double score(double... features);
}
