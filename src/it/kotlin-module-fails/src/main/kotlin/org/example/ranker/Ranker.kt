package org.example.ranker

/** Ranks; there is no import here, so that only the name itself or the compiled class tells. */
class Ranker(private val model: org.tribuo.Model<*>) {
    fun name(): String = model.name
}
