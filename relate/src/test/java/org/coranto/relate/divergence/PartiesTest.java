package org.coranto.relate.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who does or says it, exchanged. All texts are fiction. */
class PartiesTest {
  @Test
  void twoPartiesChangePlacesBetweenTwoStatements() {
    assertThat(
            Facts.of(
                "Wardens in Cork began a strike on Monday. The ministry called the strike"
                    + " needless, since recruits would arrive in March, while the union recalled"
                    + " that the same had been promised last year.",
                "Since Monday the wardens in Cork are on strike. Recruits arrive in March, for"
                    + " which reason the strike is needless according to the union. The ministry"
                    + " recalled that this had been promised last year."))
        .containsExactlyInAnyOrder("ACTOR ministry | union", "ACTOR union | ministry");
  }

  @Test
  void statementsThatOnlyChangeTheirOrderDoNotDiffer() {
    assertThat(
            Facts.of(
                "The ministry called the strike needless, since recruits would arrive in March,"
                    + " while the union recalled that the same had been promised last year.",
                "The union recalled that the same had been promised last year. The ministry called"
                    + " the strike needless, since recruits would arrive in March."))
        .isEmpty();
  }

  @Test
  void aPartyThatBothStatementsNameIsNotExchanged() {
    String seized = "The payment was seized by the authority. ";
    String asked = "Pilgrim Tarek Alawi has asked the authority for the money. ";
    String other =
        "The payment of the pilgrims was seized. By the authority money was asked of Tarek Alawi.";
    assertThat(Facts.of(seized + asked, other)).noneMatch(fact -> fact.startsWith("ACTOR"));
    assertThat(Facts.of(asked + seized, other)).noneMatch(fact -> fact.startsWith("ACTOR"));
  }

  @Test
  void anExchangeIsToldOnce() {
    assertThat(
            Facts.of(
                "The storm has damaged Malaga, not Murcia.",
                "The storm has damaged Murcia, not Malaga."))
        .hasSize(1);
  }

  @Test
  void twoWordsInTwoStatementsAreNoExchange() {
    assertThat(
            Facts.of(
                "On the pier the minister waited. At the gate the union waited.",
                "At the gate the minister stood. On the pier the union stood."))
        .isEmpty();
  }

  @Test
  void whatHoldsAndWhatDoesNotAreExchanged() {
    assertThat(
            Facts.of(
                "Her parents filed a complaint against the mayor, not the police.",
                "The complaint of her parents is directed against the police, not against the"
                    + " mayor."))
        .containsExactly("ACTOR mayor, not the police | police, not against the mayor");
    assertThat(
            Facts.of(
                "It was not sewage that killed the carp but heat, the institute said.",
                "The carp were killed by sewage, not by heat, the institute said."))
        .anyMatch(fact -> fact.contains("sewage"));
    assertThat(
            Facts.of(
                "Her parents filed a complaint against the mayor, not the police.",
                "It is against the mayor, not the police, that her parents complained."))
        .isEmpty();
  }

  @Test
  void partiesAreExchangedAcrossAnInsertion() {
    assertThat(
            Facts.of(
                "The coach of the eleven, Mwansa Chisenga, has reported the federation.",
                "The federation has reported the coach, Mwansa Chisenga."))
        .anyMatch(fact -> fact.startsWith("ROLE"));
  }

  @Test
  void whoGivesAndWhoGetsAreExchanged() {
    assertThat(
            Facts.of(
                "Austria returned the train with the harvesters of the spring to Romania.",
                "Romania returned to Austria the train with the harvesters of the spring."))
        .anyMatch(fact -> fact.startsWith("ROLE"));
    assertThat(
            Facts.of(
                "For this the province granted it 60 million dollars.",
                "For this it granted the province 60 million dollars."))
        .anyMatch(fact -> fact.startsWith("ROLE"));
  }

  @Test
  void anInfinitiveIsNoParty() {
    assertThat(
            Facts.of(
                "The banks of the island in winter wanted to feed the farmers.",
                "The farmers wanted to feed the banks of the island in winter."))
        .hasSize(1);
  }

  @Test
  void whoSuspectsAndWhomTheySuspect() {
    assertThat(
            Facts.of(
                "The board dismissed the referee, who accused the player.",
                "The referee, whom the player accused, was dismissed by the board."))
        .contains("ROLE accused the player | player accused");
    assertThat(
            Facts.of(
                "The board dismissed the referee, who accused the player.",
                "The referee who accused the player was dismissed by the board."))
        .isEmpty();
  }

  @Test
  void whatIsSavedInsteadOfAnother() {
    assertThat(
            Facts.of(
                "Her speech rescued the cabinet, not the party.",
                "Her speech has not rescued the cabinet but the party."))
        .hasSize(1);
  }

  @Test
  void aPartyIsToldByWhatItDoes() {
    assertThat(
            Facts.of(
                "The head of the water authority, Ada Rossi, thinks that the barrier was raised too"
                    + " late. The firm which operated it rejected this.",
                "The barrier was raised too late, admitted the firm which operated it. The head of"
                    + " the water authority, Ada Rossi, rejected this."))
        .filteredOn(fact -> fact.startsWith("ACTOR"))
        .hasSize(2);
  }

  @Test
  void wordsOfBothStatementsStayWhereTheyAreMoreAlike() {
    assertThat(
            Facts.of(
                "According to his brother the pianist Kastus was released from prison. The ministry"
                    + " confirmed no release.",
                "The pianist Kastus was released from prison, the ministry confirmed. No release,"
                    + " his brother confirmed."))
        .filteredOn(fact -> fact.startsWith("ACTOR"))
        .containsExactlyInAnyOrder("ACTOR brother | ministry", "ACTOR ministry | brother");
  }

  @Test
  void formsOfOneVerbAreNoExchange() {
    assertThat(Facts.of("They are engaged in the farming of rice.", "They engaged in the farming."))
        .isEmpty();
    assertThat(
            Facts.of(
                "The builders are faced with a fine of the town.",
                "The builders faced a fine of the town."))
        .isEmpty();
    assertThat(
            Facts.of(
                "I have hoped it would prove useful to me.",
                "I hoped that to me it proved useful."))
        .isEmpty();
  }
}
