package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LanguageIdentifierTest {
  private static final long SEED = 20260314;
  private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();
  private static final String ENGLISH =
      "The foreign minister of Norway said on Friday that the talks with Moscow would not be resumed"
          + " before the end of the year, because the other side had not answered his letter. He"
          + " denied that there was a plan to close the border.";

  @Test
  void knowsTheLanguagesOfEuropeAndSomeMore() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("en", ENGLISH);
    texts.put(
        "de",
        "Der Minister sagte am Freitag, dass die Gespräche nicht vor dem Ende des Jahres fortgesetzt werden.");
    texts.put(
        "nl",
        "De minister zei vrijdag dat de gesprekken niet voor het einde van het jaar worden hervat.");
    texts.put(
        "fr",
        "Le ministre a déclaré vendredi que les discussions ne reprendraient pas avant la fin de l'année.");
    texts.put(
        "es",
        "El ministro dijo el viernes que las conversaciones no se reanudarán antes de que termine el año.");
    texts.put(
        "it",
        "Il ministro ha detto venerdì che i colloqui non riprenderanno prima della fine dell'anno.");
    texts.put(
        "pt",
        "O ministro disse na sexta-feira que as conversações não serão retomadas antes do fim do ano.");
    texts.put(
        "ca",
        "El ministre va dir divendres que les converses no es reprendran abans que acabi l'any, però amb condicions.");
    texts.put(
        "ro",
        "Ministrul a spus vineri că discuțiile nu vor fi reluate înainte de sfârșitul anului și că este bine.");
    texts.put(
        "sv",
        "Ministern sade på fredagen att samtalen inte kommer att återupptas före årets slut och att det var bra.");
    texts.put(
        "da",
        "Ministeren sagde fredag, at samtalerne ikke bliver genoptaget før årets udgang, og at det var godt nok.");
    texts.put(
        "nb",
        "Ministeren sa fredag at samtalene ikke blir gjenopptatt før årets slutt, og at det var bra nok etter hans syn.");
    texts.put(
        "fi",
        "Ministeri sanoi perjantaina, että neuvottelut eivät jatku ennen vuoden loppua, mutta se on hyvä.");
    texts.put(
        "et",
        "Minister ütles reedel, et läbirääkimised ei jätku enne aasta lõppu, kuid see on hea ja need olid pikad.");
    texts.put(
        "lv",
        "Ministrs piektdien sacīja, ka sarunas netiks atsāktas līdz gada beigām, bet tas ir labi un par to būs jārunā.");
    texts.put(
        "lt",
        "Ministras penktadienį sakė, kad derybos nebus atnaujintos iki metų pabaigos, bet tai yra gerai ir apie tai kalbėta.");
    texts.put(
        "pl",
        "Minister powiedział w piątek, że rozmowy nie zostaną wznowione przed końcem roku, ale jest to dobre.");
    texts.put(
        "cs",
        "Ministr v pátek řekl, že jednání nebudou obnovena před koncem roku, ale že je to dobře a bylo to nutné.");
    texts.put(
        "sk",
        "Minister v piatok povedal, že rokovania nebudú obnovené pred koncom roka, ale že je to dobre a bolo to nutné.");
    texts.put(
        "sl",
        "Minister je v petek dejal, da se pogovori ne bodo nadaljevali pred koncem leta, ker je to tudi dobro za vse.");
    texts.put(
        "hr",
        "Ministar je u petak rekao da se razgovori neće nastaviti prije kraja godine, što je također dobro za sve.");
    texts.put(
        "hu",
        "A miniszter pénteken azt mondta, hogy a tárgyalások nem folytatódnak az év vége előtt, de ez jó.");
    texts.put(
        "tr",
        "Bakan cuma günü yaptığı açıklamada görüşmelerin yıl sonuna kadar devam etmeyeceğini söyledi ve bu iyi bir şey dedi.");
    texts.put(
        "sq",
        "Ministri tha të premten se bisedimet nuk do të rifillojnë para fundit të vitit, por kjo është e mirë.");
    texts.put(
        "id",
        "Menteri mengatakan pada hari Jumat bahwa pembicaraan tidak akan dilanjutkan sebelum akhir tahun ini.");
    texts.put(
        "vi",
        "Bộ trưởng nói hôm thứ Sáu rằng các cuộc đàm phán sẽ không được nối lại trước cuối năm và đó là điều tốt.");
    texts.put(
        "ru",
        "Министр сказал в пятницу, что переговоры не будут возобновлены до конца года, но это хорошо.");
    texts.put(
        "uk",
        "Міністр сказав у п’ятницю, що переговори не будуть відновлені до кінця року, але це добре.");
    texts.put(
        "bg",
        "Министърът каза в петък, че преговорите няма да бъдат възобновени до края на годината, но това е добре.");
    texts.put(
        "sr",
        "Министар је у петак рекао да се разговори неће наставити пре краја године, што је такође добро за све.");
    texts.put(
        "el",
        "Ο υπουργός είπε την Παρασκευή ότι οι συνομιλίες δεν θα επαναληφθούν πριν από το τέλος του έτους.");
    texts.put(
        "ar",
        "قال الوزير يوم الجمعة إن المحادثات لن تستأنف قبل نهاية العام ولا قبل ذلك في هذا البلد.");
    texts.put(
        "fa",
        "وزیر روز جمعه گفت که مذاکرات تا پایان سال از سر گرفته نمی شود و این برای ما خوب است.");
    texts.put("he", "השר אמר ביום שישי כי השיחות לא יחודשו לפני סוף השנה.");
    texts.put("zh", "部长星期五表示，谈判在年底之前不会恢复。");
    texts.put("ja", "大臣は金曜日、協議は年末までに再開されないと述べた。");
    texts.put("ko", "장관은 금요일 회담이 연말 전에 재개되지 않을 것이라고 말했다.");
    texts.put("hi", "मंत्री ने शुक्रवार को कहा कि वार्ता साल के अंत से पहले शुरू नहीं होगी।");
    texts.forEach(
        (code, text) -> assertThat(LANGUAGES.identify(text, null).code()).as(text).isEqualTo(code));
  }

  @Test
  void noiseDoesNotTurnEnglishIntoAnythingElse() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int round = 0; round < 500; round++) {
      StringBuilder noisy = new StringBuilder();
      for (String word : ENGLISH.split(" ", -1)) {
        noisy.append(damaged(word, random)).append(' ');
      }
      String text = noisy.toString();
      assertThat(LANGUAGES.identify(text, null).code()).as(text).isEqualTo("en");
    }
    assertThat(LANGUAGES.identify(ENGLISH.toUpperCase(Locale.ROOT), null).isEnglish()).isTrue();
  }

  /** A word as bad machine translation leaves it: capitals, letters lost, doubled or swapped. */
  private static String damaged(String word, Random random) {
    int at = random.nextInt(word.length());
    return switch (random.nextInt(8)) {
      case 0 -> word.toUpperCase(Locale.ROOT);
      case 1 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      case 2 -> word.length() > 3 ? word.substring(0, at) + word.substring(at + 1) : word;
      case 3 ->
          word.length() > 3 ? word.substring(0, at) + word.charAt(at) + word.substring(at) : word;
      default -> word;
    };
  }

  @Test
  void shortTextsAreTakenToBeEnglish() {
    for (String text :
        new String[] {"Minister resigns", "Ceasefire", "Sánchez visits Łódź", "12.3.", "€ 5"}) {
      assertThat(LANGUAGES.identify(text, null).code()).as(text).isEqualTo("en");
    }
  }

  @Test
  void foreignNamesDoNotTurnEnglishIntoTheirLanguage() {
    assertThat(
            LANGUAGES
                .identify(
                    "The party of Juan de la Cruz y Los Santos, El Frente de los Trabajadores, left Las"
                        + " Palmas de Gran Canaria on Monday, after its leader had said that it would.",
                    null)
                .code())
        .isEqualTo("en");
  }

  @Test
  void saysThatATextIsNotEnglish() {
    LanguageIdentifier.Finding dutch =
        LANGUAGES.identify("De minister zei dat het niet waar is en dat hij van niets weet.", null);
    assertThat(dutch.isEnglish()).isFalse();
    assertThat(dutch.reason()).contains("Dutch (nl), not English");
    assertThat(
            Outcomes.of("a.txt", "De minister zei dat het niet waar is en dat hij van niets weet.")
                .report()
                .doubts())
        .hasSize(1);
  }

  @Test
  void aLongTextOfUnknownWordsIsNotCalledEnglish() {
    assertThat(
            LANGUAGES.identify("lorem ipsum dolor sit amet consectetur ".repeat(20), null).code())
        .isEqualTo("und");
    assertThat(LANGUAGES.identify("ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ", null).code()).isEqualTo("und");
  }

  @Test
  void theStatedLanguageDecidesWhereTheTextDoesNot() {
    assertThat(LANGUAGES.identify("Bundestag Berlin 2026", "de").code()).isEqualTo("de");
    assertThat(LANGUAGES.identify(ENGLISH, "nl").code()).isEqualTo("en");
  }
}
